// The claim table: rows come from data, a few hundred at a time, so that a large report stays quick.
(() => {
  const section = document.querySelector("section.claims");
  const table = section.querySelector("table");
  if (!table) return;
  const STEP = 200;
  // Where the language, the fact's anchor and the article's anchor stand in a row.
  const LANGUAGE = 12, FACT = 13, ARTICLE = 14;
  const CELLS = 9, SOURCE = 0, QUOTE = 2, VALUE = 3, LABEL = 8;
  // Columns that sort by something else than what they show.
  const KEYS = new Map([[VALUE, 9], [1, 10], [7, 11]]);

  const all = JSON.parse(document.getElementById("claim-data").textContent);
  const body = table.tBodies[0];
  const find = section.querySelector("input[type=search]");
  const more = section.querySelector(".more");
  const collator = new Intl.Collator("vi", { numeric: true });
  let rows = all;
  let shown = 0;

  const isNumber = (key) => /^-?\d+(\.\d+)?$/.test(key);

  function linked(text, anchor) {
    if (!anchor) return document.createTextNode(text);
    const link = document.createElement("a");
    link.href = "#" + anchor;
    link.textContent = text;
    return link;
  }

  function rowOf(claim) {
    const row = document.createElement("tr");
    for (let column = 0; column < CELLS; column++) {
      const cell = row.insertCell();
      const anchor = column === LABEL ? claim[FACT] : column === SOURCE ? claim[ARTICLE] : "";
      cell.append(linked(claim[column], anchor));
      if (column === QUOTE) { cell.lang = claim[LANGUAGE]; cell.className = "quote"; }
      if (column === VALUE && isNumber(claim[KEYS.get(VALUE)])) cell.className = "num";
      if (column === 1 || column === 7) cell.className = "when";
    }
    return row;
  }

  function showMore() {
    const next = rows.slice(shown, shown + STEP);
    body.append(...next.map(rowOf));
    shown += next.length;
    more.hidden = shown >= rows.length;
    section.querySelector(".listed").textContent = filled(words.claims, shown, all.length);
  }

  function showFrom(found) {
    rows = found;
    shown = 0;
    body.replaceChildren();
    showMore();
  }

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
    const key = KEYS.get(heading.cellIndex) ?? heading.cellIndex;
    all.sort((a, b) => compare(a[key], b[key], ascending ? 1 : -1));
    showFrom(matching());
  }

  function matching() {
    const wanted = folded(find.value.trim());
    if (wanted === "") return all;
    return all.filter((claim) => folded(claim.slice(0, CELLS).join(" ")).includes(wanted));
  }

  for (const heading of table.querySelectorAll("th[aria-sort]")) {
    heading.querySelector("button").addEventListener("click", () => sortBy(heading));
  }
  find.addEventListener("input", () => showFrom(matching()));
  more.querySelector("button").addEventListener("click", showMore);
  section.querySelector(".tools").hidden = false;
  section.querySelector(".scroll").hidden = false;
  showFrom(all);
})();
