"use strict";
// Filters the facts by verdict, source and words; opens what a link leads into; unfolds for print.
const words = JSON.parse(document.getElementById("words").textContent);
const facts = [...document.querySelectorAll("[data-fact]")];

// Small letters without tone marks, so that "ky ket" finds "ký kết".
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
const filled = (template, shown, total) => template.replace("{shown}", shown).replace("{total}", total);

(() => {
  const filters = document.querySelector(".filters");
  const filtered = [...document.querySelectorAll("[data-verdicts]")];
  const parts = [...document.querySelectorAll("#findings, #without-a-finding")];
  const wordsOf = new Map();

  const has = (element, name, value) => (element.dataset[name] || "").split(" ").includes(value);

  function textOf(element) {
    const fact = element.dataset.of ? document.getElementById(element.dataset.of) : element;
    if (!wordsOf.has(fact)) wordsOf.set(fact, folded(fact.textContent));
    return wordsOf.get(fact);
  }

  function applyFilters() {
    const verdicts = [...filters.querySelectorAll("[name=verdict]:checked")].map((box) => box.value);
    const source = filters.elements.source.value;
    const wanted = folded(filters.elements.find.value.trim());
    for (const element of filtered) {
      const shown = verdicts.some((verdict) => has(element, "verdicts", verdict))
        && (source === "" || has(element, "sources", source))
        && (wanted === "" || textOf(element).includes(wanted));
      element.hidden = !shown;
    }
    const shown = facts.filter((fact) => !fact.hidden).length;
    filters.querySelector(".shown").textContent = filled(words.facts, shown, facts.length);
    document.getElementById("nothing-shown").hidden = shown > 0 || facts.length === 0;
    for (const part of parts) part.hidden = !sectionsBelow(part).some((fact) => !fact.hidden);
  }

  function sectionsBelow(part) {
    const below = [];
    for (let next = part.nextElementSibling; next && next.matches("[data-fact]"); next = next.nextElementSibling) below.push(next);
    return below;
  }

  if (facts.length) {
    filters.hidden = false;
    filters.addEventListener("change", applyFilters);
    filters.elements.find.addEventListener("input", applyFilters);
    filters.addEventListener("submit", (event) => event.preventDefault());
    applyFilters();
  }

  // A link into a folded section opens it; so does printing, but not for whole articles.
  function openTarget() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folds = target ? [target.closest("details"), target.querySelector(":scope > details")] : [];
    for (const fold of folds) if (fold) fold.open = true;
    if (target) target.scrollIntoView();
  }
  addEventListener("hashchange", openTarget);
  openTarget();

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open]):not(.text)")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
})();
