// Copying a finding as a note, and working through the report by keyboard.
(() => {
  const dialog = document.querySelector("dialog");
  const told = document.querySelector(".told");
  const choice = dialog.querySelector("[name=shortcuts]");
  const REMEMBERED = "doichieu.shortcuts";
  let current = -1;

  async function copy(button) {
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.note);
      told.textContent = button.textContent = words.copied;
    } catch {
      told.textContent = words.notCopied;
    }
    setTimeout(() => { button.textContent = label; told.textContent = ""; }, 2000);
  }

  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }

  function step(by) {
    const shown = facts.filter((fact) => !fact.hidden);
    if (!shown.length) return;
    const at = shown.indexOf(facts[current]);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1);
    current = facts.indexOf(shown[next]);
    facts[current].focus({ preventScroll: true });
    facts[current].scrollIntoView({ block: "start" });
  }

  function fold() {
    const folds = current < 0 ? [] : [...facts[current].querySelectorAll("details")];
    const open = !folds.some((one) => one.open);
    for (const one of folds) one.open = open;
  }

  function go(number) {
    const place = document.querySelectorAll(".places a")[number - 1];
    if (place) place.click();
  }

  const actions = {
    j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1), o: fold,
    c: () => current >= 0 && facts[current].querySelector("button.copy")?.click(),
    "/": () => document.querySelector(".filters [name=find]").focus(),
    "?": () => dialog.showModal(),
  };

  addEventListener("keydown", (event) => {
    const writing = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (writing || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || dialog.open || !choice.checked) return;
    const action = actions[event.key] ?? (/^[1-6]$/.test(event.key) ? () => go(Number(event.key)) : null);
    if (!action) return;
    event.preventDefault();
    action();
  });

  // A fact that is reached in another way is where the keys go on from.
  addEventListener("focusin", (event) => {
    const fact = event.target.closest?.("[data-fact]");
    if (fact) current = facts.indexOf(fact);
  });

  const help = document.querySelector("button.keys");
  help.hidden = false;
  help.addEventListener("click", () => dialog.showModal());
  dialog.querySelector("button.close").addEventListener("click", () => dialog.close());
  try {
    choice.checked = localStorage.getItem(REMEMBERED) !== "off";
    choice.addEventListener("change", () => localStorage.setItem(REMEMBERED, choice.checked ? "on" : "off"));
  } catch {
    // A page opened as a file may keep nothing; the choice then lasts as long as the page.
  }
})();
