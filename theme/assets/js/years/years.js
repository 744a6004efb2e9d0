// Gives the map of all places a year to choose: by slider, or played through year by year. Each legend entry holds the codes of its places for every year.
(() => {
  const form = document.querySelector(".years");
  if (!form) return;

  const slider = form.elements.year;
  const button = form.querySelector("button");
  const shown = form.querySelector("output");
  const first = Number(slider.min);
  const tiles = [...document.querySelectorAll(".year-map .tile")].map((tile) => ({
    tile, code: tile.querySelector(".code").textContent, letter: tile.querySelector(".letter"), words: tile.querySelector(".visually-hidden:last-child"), plain: tile.className,
  }));
  const groups = [...document.querySelectorAll(".year-map [data-on]")].map((entry) => {
    const swatch = entry.querySelector(".swatch");
    const years = entry.dataset.on.split(",");
    years.forEach((codes, i) => (years[i] = codes === "" && i ? years[i - 1] : codes));
    return {
      entry, look: swatch.className.replace("swatch", "tile"), letter: swatch.textContent, label: entry.querySelector("dt").lastChild.textContent.trim(),
      years: years.map((codes) => new Set(codes === "-" ? [] : codes.split(" "))),
    };
  });
  const unknown = document.querySelector(".year-map [data-unknown] dd");
  let timer = 0;

  function show() {
    const at = Number(slider.value) - first;
    shown.value = slider.value;
    for (const { tile, code, letter, words } of tiles) {
      if (!letter) continue;
      const group = groups.find((g) => g.years[at].has(code));
      tile.className = group ? group.look : "tile";
      letter.textContent = group ? group.letter : "?";
      words.textContent = `: ${group ? group.label : form.dataset.unknown}`;
    }
    for (const { entry, years } of groups) entry.querySelector("dd").textContent = years[at].size;
    unknown.textContent = tiles.filter(({ letter, code }) => letter && !groups.some((g) => g.years[at].has(code))).length;
    const said = groups.filter((g) => g.years[at].size).map((g) => `${g.label} ${g.years[at].size}`).join(", ");
    slider.setAttribute("aria-valuetext", form.dataset.said.replace("{year}", slider.value).replace("{statuses}", said));
  }

  function pause() {
    clearInterval(timer);
    timer = 0;
    button.textContent = form.dataset.play;
    form.querySelector("[role=status]").textContent = slider.getAttribute("aria-valuetext");
  }

  button.addEventListener("click", () => {
    if (timer) return pause();
    if (slider.value === slider.max) slider.value = slider.min;
    button.textContent = form.dataset.pause;
    show();
    timer = setInterval(() => {
      slider.value = Number(slider.value) + 1;
      show();
      if (slider.value === slider.max) pause();
    }, 900);
  });
  slider.addEventListener("input", () => {
    if (timer) pause();
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show();
})();
