"use strict";
(() => {
  const filters = document.querySelector(".filters");
  const facts = [...document.querySelectorAll("[data-fact]")];
  const filtered = [...document.querySelectorAll("[data-verdicts]")];
  const parts = [...document.querySelectorAll("h2.part:not([id])")];

  const has = (element, name, value) => (element.dataset[name] || "").split(" ").includes(value);

  function applyFilters() {
    const verdicts = [...filters.querySelectorAll("[name=verdict]:checked")].map((box) => box.value);
    const source = filters.elements.source.value;
    for (const element of filtered) {
      const wanted = verdicts.some((verdict) => has(element, "verdicts", verdict));
      element.hidden = !(wanted && (source === "" || has(element, "sources", source)));
    }
    const shown = facts.filter((fact) => !fact.hidden).length;
    filters.querySelector(".shown").textContent = `${shown} of ${facts.length} facts`;
    document.getElementById("nothing-shown").hidden = shown > 0 || facts.length === 0;
    for (const part of parts) part.hidden = !sectionsBelow(part).some((fact) => !fact.hidden);
  }

  function sectionsBelow(part) {
    const below = [];
    for (let next = part.nextElementSibling; next && next.matches("[data-fact]"); next = next.nextElementSibling) below.push(next);
    return below;
  }

  if (filters && facts.length) {
    filters.hidden = false;
    filters.addEventListener("change", applyFilters);
    filters.addEventListener("submit", (event) => event.preventDefault());
    applyFilters();
  }

  const collator = new Intl.Collator("vi", { numeric: true });
  const keyOf = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
  const isNumber = (key) => /^-?\d+(\.\d+)?$/.test(key);

  // Numbers before texts, empty cells last in either direction.
  function compare(a, b, direction) {
    if (a === "" || b === "") return (a === "") - (b === "");
    if (isNumber(a) && isNumber(b)) return direction * (Number(a) - Number(b));
    if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1;
    return direction * collator.compare(a, b);
  }

  function sortBy(heading) {
    const ascending = heading.getAttribute("aria-sort") !== "ascending";
    for (const other of heading.parentElement.cells) other.setAttribute("aria-sort", "none");
    heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const body = heading.closest("table").tBodies[0];
    const column = heading.cellIndex;
    const rows = [...body.rows].map((row) => [keyOf(row, column), row]);
    rows.sort((a, b) => compare(a[0], b[0], ascending ? 1 : -1));
    body.append(...rows.map(([, row]) => row));
  }

  for (const heading of document.querySelectorAll("th[aria-sort]")) {
    heading.querySelector("button").addEventListener("click", () => sortBy(heading));
  }

  // A link into a folded section opens it; so does printing.
  function openTarget() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target && target.querySelector(":scope > details");
    if (folded) folded.open = true;
  }
  addEventListener("hashchange", openTarget);
  openTarget();

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
})();
