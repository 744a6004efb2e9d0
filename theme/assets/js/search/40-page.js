// The search field and what it finds. What is typed stays in the fragment of the address, which no browser sends, and makes no steps for
// Back.
const form = document.querySelector("form.search");
if (form) {
  const field = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  const filters = [...form.querySelectorAll("select")];
  const section = document.querySelector(".search-results");
  const list = section.querySelector("ol");
  const more = section.querySelector("button");
  const none = section.querySelector(".search-none");
  const help = document.querySelector(".search-help");
  const { root, found, under, corrected, instead, failed } = form.dataset;
  const index = new SearchIndex(`${root}search/index/`);
  const perStep = 10;
  // So many results show the sentence that has the words, where the others show what their page says of itself.
  const withText = 2;
  const longest = 170;
  let opening, waiting, current = 0;

  const create = (name, parent, text = "", className) => {
    const element = document.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    parent.append(element);
    return element;
  };

  // The choices of the filters come with the index.
  const open = () => opening ??= index.open().then(() => {
    const options = { kind: index.kinds.map(([label], number) => [number, label]), topic: index.topics, place: index.places };
    for (const select of filters) for (const [value, label] of options[select.name]) create("option", select, label).value = value;
  });

  // The words of the query in a text, each with where it is.
  const hitsIn = (text, query) => [...text.matchAll(word)]
    .map(match => ({ text: match[0], at: match.index, word: wordsOf(match[0])[0] }))
    .filter(hit => query.marked.has(hit.word));
  const countIn = hits => new Set(hits.map(hit => hit.word)).size;

  const mark = (parent, text, query) => {
    let end = 0;
    for (const hit of hitsIn(text, query)) {
      parent.append(text.slice(end, hit.at));
      create("mark", parent, hit.text);
      end = hit.at + hit.text.length;
    }
    parent.append(text.slice(end));
  };

  // So much of a text as has most of the words, from the start of a sentence where one is near.
  const excerptOf = (text, hits) => {
    if (text.length <= longest) return text;
    const countFrom = ({ at }) => countIn(hits.filter(hit => hit.at >= at && hit.at < at + longest - 40));
    const { at } = hits.reduce((best, hit) => countFrom(hit) > countFrom(best) ? hit : best);
    const sentence = text.lastIndexOf(". ", at) + 2;
    const start = at < 90 ? 0 : at - sentence < 90 ? sentence : text.indexOf(" ", at - 40) + 1;
    const end = start + longest < text.length ? text.lastIndexOf(" ", start + longest) : text.length;
    return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
  };

  const read = async ({ page, sections }, query, readsText) => {
    const record = await index.record(page);
    const shown = { page, ...record };
    const hits = hitsIn(`${record.title} ${record.summary}`, query);
    if (!sections.size || !readsText || countIn(hits) >= Math.min(query.words.length, query.marked.size)) return shown;
    const [best] = [...sections].reduce((best, one) => one[1] > best[1] ? one : best);
    const [heading, text] = await index.section(page, record, best);
    const inText = hitsIn(text, query);
    return { ...shown, heading, summary: inText.length ? excerptOf(text, inText) : shown.summary };
  };

  const show = ({ page, permalink, title, language, places, summary, heading = "" }, query) => {
    const item = create("li", list);
    const names = places.map(code => index.places.find(([place]) => place === code)?.[1]).filter(name => name && name !== title);
    create("p", item, [index.kinds[index.kindOf(page)][0], ...names.slice(0, 3)].join(" · "), "search-kind");
    const link = create("a", create("h3", item));
    const text = create("p", item);
    mark(link, title, query);
    mark(text, summary, query);
    const [anchor, label] = heading.split("|");
    if (label) mark(create("p", item, "", "search-under"), under.replace("{heading}", label), query);

    // Browsers that can mark the words on the page. The fragment is not sent either.
    const marked = text.querySelector("mark");
    link.href = (root + encodeURI(permalink) || "./") + (anchor || marked ? "#" : "") + anchor
      + (marked ? `:~:text=${encodeURIComponent(marked.textContent).replaceAll("-", "%2D")}` : "");
    if (language !== document.documentElement.lang) item.lang = language;
  };

  const showMore = async (run, query, results) => {
    const at = list.children.length;
    const next = results.slice(at, at + perStep).map((result, place) => read(result, query, at + place < withText));
    const shown = await Promise.all(next);
    if (run !== current) return;
    if (!at) list.replaceChildren();
    // A page that was taken down leaves an empty record.
    for (const result of shown) if (result.title) show(result, query);
    more.hidden = list.children.length >= results.length;
    more.onclick = async () => {
      const first = list.children.length;
      await showMore(run, query, results);
      list.children[first]?.querySelector("a").focus();
    };
  };

  // Whether a page is of the kind, the topic and the place that were chosen.
  const chosen = async () => {
    const sets = await Promise.all(filters.filter(({ value }) => value).map(({ name, value }) =>
      name === "kind" ? { has: page => index.kindOf(page) === +value } : index.pagesOf(`#${name[0]}${value}`)));
    return sets.length ? page => sets.every(set => set.has(page)) : undefined;
  };

  const search = async () => {
    const run = ++current;
    try {
      await open();
      const filter = await chosen();
      const query = new Query(index, field.value);
      const all = query.words.length ? await query.run()
        : [...Array(filter ? index.pages : 0).keys()].map(page => ({ page, sections: new Map() }));
      const results = filter ? all.filter(({ page }) => filter(page)) : all;
      if (run !== current) return;
      // Whoever has gone on to a result stays on it.
      const focused = list.contains(document.activeElement) && document.activeElement.href;
      list.replaceChildren();
      await showMore(run, query, results);
      if (run !== current) return;
      if (focused) [...list.querySelectorAll("a")].find(link => link.href === focused)?.focus();
      section.hidden = !query.words.length && !filter;
      none.hidden = results.length > 0;
      if (help) help.hidden = !query.isDistress;
      status.textContent = section.hidden ? "" : [
        ...[...query.corrected].map(([typed, meant]) => corrected.replace("{typed}", typed).replace("{meant}", meant)),
        found.replace("{count}", results.length),
        ...[...query.instead].slice(0, 1).map(words => instead.replace("{words}", words)),
      ].join(" ");
    } catch {
      opening = undefined;
      index.files = {};
      status.textContent = failed;
    }
  };

  const restore = async () => {
    await open().catch(() => {});
    const kept = new URLSearchParams(location.hash.slice(1));
    const all = [["q", field], ...filters.map(select => [select.name, select])];
    if (!all.some(([name]) => kept.has(name))) return;
    for (const [name, control] of all) control.value = kept.get(name) ?? "";
    search();
  };

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const all = [["q", field.value.trim()], ...filters.map(({ name, value }) => [name, value])];
      const kept = new URLSearchParams(all.filter(([, value]) => value));
      history.replaceState(null, "", `${kept}` ? `#${kept}` : location.pathname);
      search();
    }, 100);
  });
  form.addEventListener("submit", event => event.preventDefault());
  addEventListener("hashchange", restore);
  form.hidden = false;
  restore();
}
