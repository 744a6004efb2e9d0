// Sets two to four places side by side. Each place's facts are taken from the place's own page; the choice is kept in the address.
(() => {
  const form = document.querySelector(".compare");
  // Where a browser lacks what this needs, the list of places stays in its stead.
  const plain = document.querySelector(".compare-plain");
  plain?.classList.add("shown");
  if (!form || !Element.prototype.replaceChildren) return;

  const most = 4;
  const region = document.getElementById("comparison");
  const table = region.querySelector("table");
  const said = form.querySelector("[role=status]");
  const first = form.querySelector("label");
  const paper = document.querySelector(".compare-paper");
  const title = document.title;
  const pages = new Map();
  let turn = 0;

  for (let i = 1; i < most; i++) first.parentNode.append(first.cloneNode(true));
  const choices = [...form.querySelectorAll("select")];
  form.querySelectorAll("label span").forEach((label, i) => (label.textContent = form.dataset.which.replace("{number}", i + 1)));

  // What stands under each name on a place's page, as a copy whose links lead where they led there.
  async function read(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const facts = new Map([["status", [form.dataset.status, page.querySelector(".law-status")]]]);
    facts.set("approach", [form.dataset.approach, page.querySelector(".law-approach")]);
    for (const fact of page.querySelectorAll("[data-fact]")) {
      facts.set(fact.dataset.fact, [fact.querySelector("dt").textContent, fact.querySelector("dd")]);
    }
    // A status keeps its mark where its evidence is shown too.
    const mark = page.querySelector(".law-status .swatch");
    const status = facts.get("status")[1];
    if (mark && status && !status.contains(mark)) status.prepend(mark, " ");
    const caveats = page.querySelector(".law-caveats");
    if (caveats) facts.set("caveats", [caveats.querySelector("h2").textContent, caveats.querySelector("p")]);
    const sources = page.querySelector(".law-sources");
    sources?.querySelectorAll(".cited").forEach((citing) => citing.remove());
    for (const [, content] of facts.values()) {
      content?.querySelectorAll(".explain, .term-meaning").forEach((explanation) => explanation.remove());
      content?.querySelectorAll("a").forEach((link) => (link.href = new URL(link.getAttribute("href"), new URL(address, location)).href));
    }
    return { facts, sources };
  }

  const once = (address) => {
    if (!pages.has(address)) pages.set(address, read(address));
    return pages.get(address).catch((error) => {
      pages.delete(address);
      throw error;
    });
  };

  function element(name, scope, content) {
    const made = document.createElement(name);
    if (scope) made.scope = scope;
    if (content) made.append(...[...content.childNodes].map((node) => document.importNode(node, true)));
    return made;
  }

  async function show() {
    const mine = ++turn;
    const places = [...new Map(choices.map((c) => c.selectedOptions[0]).filter((o) => o.value).map((o) => [o.value, o])).values()];
    region.hidden = paper.hidden = places.length < 2;
    plain.hidden = places.length >= 2;
    document.title = title;
    if (places.length < 2) return void (said.textContent = form.dataset.fewer);

    const read = await Promise.allSettled(places.map((place) => once(place.dataset.page)));
    if (mine !== turn) return;
    const failed = places.filter((_, i) => read[i].status === "rejected");
    if (failed.length) {
      region.hidden = paper.hidden = true;
      return void (said.textContent = failed.map((place) => form.dataset.failed.replace("{place}", place.text)).join(" "));
    }

    const facts = read.map((result) => result.value.facts);
    const head = table.tHead.rows[0];
    head.replaceChildren(head.cells[0], ...places.map((place) => {
      const heading = element("th", "col");
      const link = document.createElement("a");
      link.href = place.dataset.page;
      link.textContent = place.text;
      heading.append(link);
      return heading;
    }));
    const names = new Map(facts.flatMap((all) => [...all].map(([name, [label]]) => [name, label])));
    table.tBodies[0].replaceChildren(...[...names].map(([name, label]) => {
      const row = element("tr");
      const heading = element("th", "row");
      heading.textContent = label;
      row.append(heading, ...facts.map((all, i) => {
        const cell = element("td", null, all.get(name)?.[1]);
        cell.dataset.label = places[i].text;
        return cell;
      }));
      return row;
    }));
    const together = places.map((place) => place.text).join(", ");
    said.textContent = form.dataset.shown.replace("{places}", together);
    document.title = `${together} · ${title}`;
    onPaper(places, read.map((result) => result.value.sources));
  }

  // What a reader of the printed comparison needs to find it again: its day, its whole address, and the sources by their numbers.
  function onPaper(places, sources) {
    const found = element("p");
    const day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    found.textContent = `${form.dataset.on.replace("{date}", day)} ${new URL(`?places=${places.map((place) => place.value)}`, location)}`;
    paper.replaceChildren(found, ...places.flatMap((place, i) => {
      const heading = element("h2");
      heading.textContent = form.dataset.sources.replace("{place}", place.text);
      const list = element("ol", null, sources[i]);
      list.querySelectorAll("[id]").forEach((source) => source.removeAttribute("id"));
      return sources[i] ? [heading, list] : [];
    }));
  }

  form.addEventListener("change", () => {
    show();
    const codes = choices.map((choice) => choice.value).filter(Boolean);
    history.replaceState(null, "", codes.length ? `?places=${codes.map(encodeURIComponent).join(",")}` : location.pathname);
  });
  // As long as no two are chosen, a press on the map chooses a place.
  plain.addEventListener("click", (event) => {
    const code = event.target.closest(".tile")?.querySelector(".code")?.textContent.toLowerCase();
    const free = choices.find((choice) => !choice.value);
    if (!free || ![...free.options].some((option) => option.value && option.value === code)) return;
    event.preventDefault();
    free.value = code;
    free.dispatchEvent(new Event("change", { bubbles: true }));
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  const asked = (new URLSearchParams(location.search).get("places") ?? "").toLowerCase().split(",");
  const known = asked.filter((code) => [...choices[0].options].some((option) => option.value && option.value === code));
  choices.forEach((choice, i) => (choice.value = known[i] ?? ""));
  plain.querySelector(".compare-without").remove();
  plain.querySelectorAll("[hidden]").forEach((beginning) => (beginning.hidden = false));
  form.hidden = false;
  show();
})();
