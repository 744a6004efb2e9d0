// The index, of which a query needs a few files. Their names are numbers; nothing of the query is in any request.
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

class SearchIndex {
  files = {};

  constructor(folder) {
    this.folder = folder;
  }

  async get(name, cache) {
    const response = await fetch(this.folder + name, { cache });
    if (!response.ok) throw response.status;
    return response.text();
  }

  async open() {
    Object.assign(this, JSON.parse(await this.get("start.json")));
    this.passed = new Set(this.stop.split(" ").map(fold));
    this.distress = this.urgent.map(phrase => wordsOf(phrase));
  }

  // Every file says of which build it is. One that a browser kept from another build is asked for anew.
  file(name) {
    const load = async cache => {
      const lines = (await this.get(name, cache)).split("\n");
      return lines[0] === this.version || cache === "reload" ? lines.slice(1, -1) : load("reload");
    };
    return this.files[name] ??= load("default");
  }

  // Words that nobody looks for are left out, unless there are no others.
  wordsOf(text) {
    const words = wordsOf(text);
    const looked = words.filter(word => !this.passed.has(word));
    return looked.length ? looked : words;
  }

  isForm(one, other) {
    const [[a, b], [c, d]] = [one.split(" "), other.split(" ")];
    if (b || d) return b && d && this.isForm(a, c) && this.isForm(b, d);
    return one === other || this.languages.some(language =>
      stems[language] && !/\d/.test(one + other) && stems[language](one) === stems[language](other));
  }

  isPhrase(phrase, words, at) {
    return phrase.every((word, i) => words[at + i] && this.isForm(word, words[at + i]));
  }

  kindOf(page) {
    return this.kinds.findLastIndex(([, first]) => first <= page);
  }

  // Of many pages of one kind, each is less likely to be meant.
  shareOf(page) {
    const kind = this.kindOf(page);
    return 1 - .04 * Math.log2((this.kinds[kind + 1]?.[1] ?? this.pages) - this.kinds[kind][1]);
  }

  numberOf(word) {
    const [prefix] = /^[^ ]{0,3}/.exec(word);
    return this.starts.findLastIndex(start => start <= prefix);
  }

  // The words of a file, each as its pages are written, and the phrases that lead to the pages of others.
  async words(number) {
    const lines = await this.file(`words-${number}.txt`);
    if (!lines.words) {
      lines.words = new Map();
      lines.words.phrases = [];
      let word = "";
      for (const line of lines) {
        const [rest, pages, count] = line.slice(1).split("\t");
        word = word.slice(0, parseInt(line[0], 36)) + rest;
        const [phrase, group] = word.split("+");
        if (group) lines.words.phrases.push({ words: phrase.split(" "), group, said: pages });
        else lines.words.set(word, { word, pages, count });
      }
    }
    return lines.words;
  }

  async pagesOf(word) {
    const entry = (await this.words(this.numberOf(word))).get(word);
    return entry ? this.read(entry) : new Map();
  }

  // The pages of a word, each with how much it is about it, and under which heading the word is.
  read(entry) {
    if (entry.read) return entry.read;
    const found = entry.read = new Map();
    const values = [...entry.pages].map(digit => digits.indexOf(digit));
    let at = 0, page = -1;
    const number = () => {
      const value = values[at++];
      return value & 32 ? (value & 31) + 32 * number() : value;
    };
    while (at < values.length) {
      page += number() + 1;
      const weight = values[at++];
      found.set(page, { weight: weight & 15, section: weight & 16 ? number() + 1 : 0 });
    }
    const count = +entry.count || found.size;
    entry.rarity = Math.log(1 + (this.pages - count + .5) / (count + .5));
    return found;
  }

  async record(page) {
    const lines = await this.file(`pages-${Math.floor(page / this.size)}.txt`);
    const [permalink, title, language, places, text, summary, ...headings] = lines[page % this.size].split("\t");
    return { permalink, title, language, places: places.split(" ").filter(place => place), text, summary, headings };
  }

  // What a page says under a heading, with the heading after its anchor; without the text where the site keeps none.
  async section(page, record, number) {
    if (!record.text) return [record.headings[number - 1], ""];
    const lines = await this.file(`text-${record.text}.txt`);
    const parts = lines.find(line => line.startsWith(`${page}\t`))?.split("\t") ?? [];
    return number ? [parts[2 * number], parts[2 * number + 1] ?? ""] : [, parts[1] ?? ""];
  }
}
