// Keeps an open page of the preview as the files are. It is added to pages by the preview alone; no published page has it.
(() => {
  const script = document.currentScript;
  const own = new URL(".", script.src);
  let isClosedByReader = false;

  // A hidden tab lets its connection go, since browsers keep only six to one server; when it is seen again it asks anew.
  let events = null;
  let silence = 0;
  const listen = () => {
    if (events || document.hidden) return;
    events = new EventSource(`${own}events?page=${encodeURIComponent(location.pathname)}`);
    events.onmessage = message => {
      clearTimeout(silence);
      silence = 0;
      show(JSON.parse(message.data));
    };
    events.onerror = () => {
      silence ||= setTimeout(() => say([element("p", {}, "The preview has stopped. This page is as it was then.")], "stopped"), 2000);
    };
  };
  const hush = () => {
    events?.close();
    events = null;
    clearTimeout(silence);
    silence = 0;
  };
  document.addEventListener("visibilitychange", () => document.hidden ? hush() : listen());
  addEventListener("pagehide", hush);
  addEventListener("pageshow", listen);

  function show(state) {
    if (state.tag !== script.dataset.tag) {
      hush();
      location.reload();
      return;
    }

    dress(state.styles ?? {});
    markUnpublished(state.marks ?? {}, state.draft);
    if (!document.body.classList.contains("preview-errors")) report(state);
  }

  // A changed style sheet takes the place of the old one when it has arrived, so that the page is never bare.
  function dress(styles) {
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const name = new URL(link.href).pathname.split("/").pop().replace(/\.[0-9a-f]{8}\.css$/, ".css");
      const address = styles[name];
      if (!address || new URL(address, location).href === link.href || link.dataset.leaves) continue;
      const next = link.cloneNode();
      next.href = address;
      next.onload = next.onerror = () => link.remove();
      link.dataset.leaves = "true";
      link.after(next);
    }
  }

  function markUnpublished(marks, draft) {
    for (const mark of document.querySelectorAll(".preview-mark")) mark.remove();
    for (const link of Object.keys(marks).length ? document.links : []) {
      if (link.origin === location.origin && link.pathname !== location.pathname && Object.hasOwn(marks, link.pathname)) {
        link.after(element("span", { className: "preview-mark" }, marks[link.pathname]));
      }
    }
    for (const part of document.querySelectorAll(".response.draft")) part.prepend(element("span", { className: "preview-mark" }, draft));
  }

  function report(state) {
    if (state.mistake) {
      say([element("p", {}, "The generator made a mistake; your content did not. Please report it with these lines:"), element("pre", {}, state.mistake)], "error");
      return;
    }

    const { errors, warnings, findings } = state;
    const advice = errors ? [] : state.advice;
    if (!errors && !warnings && !advice.length) {
      say(null);
      return;
    }

    const tally = [
      errors && count(errors, "error"),
      warnings && count(warnings, "warning"),
      advice.length && `${count(advice.length, "thing")} to think about on this page`,
    ].filter(Boolean).join(" and ");
    const more = errors + warnings - findings.length;
    const details = element("details", { open: errors > 0 && !isClosedByReader },
      element("summary", {}, errors ? `${tally}: this is the last good page` : tally),
      ...[...advice, ...findings].map(item),
      ...(more > 0 ? [element("p", {}, `${more} more; the terminal lists them all.`)] : []));
    details.querySelector("summary").addEventListener("click", () => { isClosedByReader = details.open; });
    say([details], errors ? "error" : warnings ? "warning" : "advice");
  }

  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

  function item({ severity, code, place, message, help, line, from, length }) {
    return element("section", { className: severity },
      element("h2", {}, place),
      element("p", {}, message, " ", element("small", {}, code)),
      ...(line === null ? [] : [excerpt(line, from, from + length)]),
      element("p", { className: "help" }, help));
  }

  // A paragraph is often one line. Of a long one, what is around the spot says where that is.
  function excerpt(line, from, to) {
    const start = Math.max(0, from - 60);
    const end = Math.min(line.length, start + 240);
    return element("pre", {},
      start > 0 ? "…" : "", line.slice(start, from),
      element("mark", {}, line.slice(from, Math.min(to, end))),
      line.slice(Math.min(to, end), end), end < line.length ? "…" : "");
  }

  // What the preview says lives in a tree of its own, where the site's styles do not reach it, nor its styles the site.
  let box = null;
  function say(content, kind = "") {
    if (!content) {
      box?.host.remove();
      box = null;
      return;
    }

    if (!box) {
      const host = element("div", { className: "preview-box" });
      box = host.attachShadow({ mode: "open" });
      box.append(element("link", { rel: "stylesheet", href: document.querySelector(`link[href*="${own.pathname}client.css"]`).href }), element("aside", {}));
      document.body.append(host);
    }

    const aside = box.querySelector("aside");
    aside.className = kind;
    aside.setAttribute("aria-label", "Preview");
    aside.setAttribute("role", kind === "error" || kind === "stopped" ? "alert" : "complementary");
    aside.replaceChildren(...content);
  }

  function element(name, properties, ...content) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...content);
    return made;
  }

  listen();
})();
