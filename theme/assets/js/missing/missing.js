// Where a page is missing, the words of its address may find it. They go on in the fragment, which no browser sends.
{
  const link = document.querySelector("[data-search]");
  const last = decodeURIComponent(location.pathname).split("/").filter(part => part).slice(-2).join(" ");
  const words = last.replace(/\.\w+$/, "").replace(/[^\p{L}\p{N}.]+/gu, " ").trim().slice(0, 80);
  if (link && words) {
    link.textContent = link.dataset.search.replace("{words}", words);
    link.hash = `q=${encodeURIComponent(words)}`;
  }
}
