// Filters and sorts the table of laws. What is chosen is kept in the address, so that it can be shared, and what is typed is not; nothing is stored.
(() => {
  const table = document.getElementById("table");
  if (!table) return;

  const form = document.querySelector(".law-filter");
  const body = table.tBodies[0];
  const headers = [...table.tHead.rows[0].cells];
  const rows = [...body.rows].map((row) => ({ row, status: row.querySelector("[data-status]").dataset.status, text: row.textContent.toLowerCase(), keys: [...row.cells].map(keyOf) }));
  const query = new URLSearchParams(location.search);
  let sort = headers.findIndex((header) => header.dataset.key === query.get("sort"));
  let descending = query.get("order") === "desc";

  // Dates and statuses have an order of their own; all else goes by its letters. What is not known comes last, either way.
  function keyOf(cell) {
    if (cell.querySelector(".unknown")) return null;
    return cell.dataset.order ?? cell.querySelector("time")?.dateTime ?? cell.textContent.trim();
  }

  function compare(a, b) {
    const [x, y] = [a.keys[sort], b.keys[sort]];
    if (x === null || y === null) return (x === null) - (y === null);
    const order = x.localeCompare(y, document.documentElement.lang, { numeric: true });
    return descending ? -order : order;
  }

  function show() {
    const status = form.elements.status.value;
    const words = form.elements.words.value.trim().toLowerCase();
    let shown = 0;
    for (const { row, status: own, text } of rows) {
      row.hidden = (status !== "" && own !== status) || !text.includes(words);
      shown += !row.hidden;
    }
    const said = [form.dataset.shown.replace("{shown}", shown).replace("{count}", rows.length)];
    headers.forEach((header, i) => header.toggleAttribute("aria-sort", i === sort));
    if (sort >= 0) {
      body.append(...[...rows].sort(compare).map(({ row }) => row));
      headers[sort].setAttribute("aria-sort", descending ? "descending" : "ascending");
      const order = descending ? form.dataset.down : form.dataset.up;
      said.push(form.dataset.sorted.replace("{column}", headers[sort].textContent.trim()).replace("{order}", order));
    }
    form.querySelector("[role=status]").textContent = said.join(" ");
  }

  function keep() {
    const kept = new URLSearchParams();
    if (form.elements.status.value) kept.set("status", form.elements.status.value);
    if (sort >= 0) kept.set("sort", headers[sort].dataset.key);
    if (sort >= 0 && descending) kept.set("order", "desc");
    history.replaceState(null, "", (`${kept}` ? `?${kept}` : location.pathname) + location.hash);
  }

  headers.forEach((header, i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => {
      descending = sort === i && !descending;
      sort = i;
      show();
      keep();
    });
    header.append(button);
  });
  form.addEventListener("input", () => {
    show();
    keep();
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  form.elements.status.value = query.get("status") ?? "";
  if (form.elements.status.selectedIndex < 0) form.elements.status.value = "";
  form.hidden = false;
  show();
})();
