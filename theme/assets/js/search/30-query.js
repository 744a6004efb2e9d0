// What a query finds: each of its words in all its forms, words that mean the same, and where none fits, those that differ by a letter.
class Query {
  corrected = new Map();
  begun = new Map();
  instead = new Set();
  marked = new Set();

  constructor(index, text) {
    this.index = index;
    const all = this.all = wordsOf(text);
    // Most codes of places are words too: "OR" in a query of small letters is a place, and "or" is none but alone or before "law".
    const isAlone = all.every(word => word.length === 2 || index.isForm(word, "law"));
    const isName = word => word.length === 2 && (isAlone || (text.includes(word.toUpperCase()) && text !== text.toUpperCase()));
    const looked = all.filter(word => !index.passed.has(word) || isName(word));
    this.words = looked.length ? looked : all;
    this.last = /[\p{L}\p{N}]\.?$/u.test(text) && all.at(-1);
    const says = phrase => all.some((_, at) => index.isPhrase(phrase, all, at));
    this.isDistress = index.distress.some(says);
    this.hasPlace = index.places.some(([, name]) => says(wordsOf(name)));
  }

  async run() {
    const { index } = this;
    // Two words that follow one another in a title or a heading are a word of the index too.
    const pairs = this.words.slice(1).map((word, i) => ({ own: [`${this.words[i]} ${word}`], same: [], isOptional: true }));
    let groups = await Promise.all([...await this.groups(), ...pairs].map(group => this.resolve(group)));

    // A number that is found with what belongs to it is looked for as a whole.
    for (const whole of groups) {
      if (!whole.isNumber || !whole.found.size) continue;
      const parts = whole.own[0].match(/[a-z]+|\d+/g).concat(whole.own[0].split(/[.:-]/));
      whole.isOptional = false;
      groups = groups.filter(group => group === whole || !group.own.every(word => parts.includes(word)));
    }
    const results = new Map();
    const resultOf = page => results.get(page) ?? results.set(page, { page, score: 0, covered: 0, sections: new Map() }).get(page);
    let total = 0;
    for (const { isOptional, rarity, found } of groups) {
      const share = isOptional ? 0 : rarity || Math.log(1 + index.pages);
      total += share;
      for (const [page, { score, section }] of found) {
        const result = resultOf(page);
        result.score += score;
        result.covered += share;
        result.sections.set(section, (result.sections.get(section) ?? 0) + score);
      }
    }

    // Pages with all of the words come first, and among them those that have them under one heading.
    for (const result of results.values()) {
      const together = Math.max(...result.sections.values()) / result.score;
      result.score *= (.2 + .8 * (total ? result.covered / total : 1) ** 2) * (.7 + .3 * together) * index.shareOf(result.page);
    }
    const numbers = groups.filter(group => group.isNumber && group.found.size).map(group => group.own[0]);
    if (this.isDistress && !this.hasPlace && !numbers[0] && index.help >= 0) resultOf(index.help).score += 1e3;
    const inOrder = some => some.sort((a, b) => b.score - a.score || a.page - b.page);
    const sorted = inOrder([...results.values()]);

    // A page whose title is what was typed comes before those that have the words too.
    const names = new Map(index.places);
    const isAlone = this.all.length === 1;
    const [all, meant] = [this.all, this.words].map(words => words.flatMap(word =>
      isAlone && names.has(word) ? wordsOf(names.get(word)) : this.corrected.get(word) ?? this.begun.get(word) ?? word));
    const first = sorted.splice(0, 10);
    await Promise.all(first.map(async result => {
      const { title = "", language } = await index.record(result.page);
      if (language !== document.documentElement.lang) result.score *= .8;
      const share = (some, others) => some.filter(one => others.some(other => index.isForm(one, other))).length / some.length;
      const whole = share(index.wordsOf(title), meant) === 1;
      const words = wordsOf(title);
      const named = share(meant, words);
      if (numbers.some(number => words.includes(number))) result.score *= 4;
      result.score *= 1 + .3 * share(all, words) + (whole ? named === 1 ? 2 : .2 + .8 * named : 0);
    }));
    inOrder(first);
    const least = .04 * (first.find(({ page }) => page !== index.help)?.score ?? 0);
    const found = [...first, ...sorted].filter(({ score }) => score >= least);

    // What a reader calls by a word that the site avoids, the guide to words calls by another.
    const guide = this.instead.size ? found.findIndex(({ page }) => page === index.guide) : 0;
    if (guide > 1) found.splice(1, 0, ...found.splice(guide, 1));
    return found;
  }

  // One group for each word, or for the words of a phrase that others mean the same as.
  async groups() {
    const { index, words } = this;
    const files = await Promise.all(words.map(word => index.words(index.numberOf(word))));
    const groups = [];
    for (let at = 0; at < words.length;) {
      let length = 1;
      let same = [];
      for (const phrase of files[at].phrases) {
        if (phrase.words.length < length || !index.isPhrase(phrase.words, words, at)) continue;
        if (phrase.words.length > length) same = [];
        length = phrase.words.length;
        same.push(phrase);
      }
      const own = words.slice(at, at += length);
      // A number with what belongs to it helps where it is found, and is not missed where it is not.
      const isNumber = !own[1] && /[.:-]|^[a-z]{1,4}\d+$/.test(own[0]);
      groups.push({ own, same, isNumber, isOptional: isNumber });
    }
    return groups;
  }

  async resolve(group) {
    const { own, same, isOptional } = group;
    const [each, others] = await Promise.all([
      Promise.all(own.map(word => this.forms(word, !own[1] && word === this.last, !same.length && !isOptional))),
      Promise.all(same.map(({ group }) => this.forms(`=${group}`))),
    ]);
    const found = new Map();

    // A page with some of a phrase's words counts for much less than one with all.
    for (const page of new Set(each.flatMap(one => [...one.found.keys()]))) {
      const hits = each.map(one => one.found.get(page)).filter(hit => hit);
      const share = hits.length === own.length ? 1 : .3 * hits.length / own.length;
      keepBest(found, page, share * hits.reduce((sum, hit) => sum + hit.score, 0), hits.at(-1).section);
    }
    for (const other of others) for (const [page, { score, section }] of other.found) keepBest(found, page, score * .65, section);
    for (const one of each) for (const word of one.words) this.marked.add(word);
    for (const { said } of same) if (said) this.instead.add(said);
    return { ...group, found, rarity: each.reduce((sum, one) => sum + one.rarity, 0) || Math.max(0, ...others.map(other => other.rarity)) };
  }

  async forms(word, begins, corrects) {
    const { index } = this;
    const words = await index.words(index.numberOf(word));
    let forms = [];
    for (const entry of words.values()) {
      const other = entry.word;
      if (other === word) forms.push([entry, word.includes(" ") ? .7 : 1]);
      else if (word.length > 2 && other[0] === word[0] && index.isForm(word, other)) forms.push([entry, .85]);
      else if (other.includes(" ")) continue;
      else if (begins && word[1] && other.startsWith(word)) forms.push([entry, .3 + .5 * word.length / other.length]);
    }
    if (word.length < 3 && words.has(word)) forms = forms.filter(([, weight]) => weight === 1);
    if (!forms[0] && corrects && word.length > 3) {
      forms = [...words.values()].filter(entry => entry.word.startsWith(word) && !entry.word.includes(" ")).map(entry => [entry, .7]);
    }
    // What a word was begun as: the word of the most pages.
    if (forms[0] && !words.has(word)) {
      const size = ([entry]) => index.read(entry).size;
      const best = forms.reduce((best, form) => size(form) > size(best) ? form : best);
      this.begun.set(word, best[0].word);
      best[1] = Math.max(best[1], .85);
    }
    if (!forms[0] && corrects) {
      forms = await this.corrections(word);
      if (forms[0]) this.corrected.set(word, forms[0][0].word);
    }
    const found = new Map();
    let rarity = 0;
    for (const [entry, weight] of forms) {
      for (const [page, hit] of index.read(entry)) keepBest(found, page, weight * entry.rarity * (hit.weight + 1) / 16, hit.section);
      rarity = Math.max(rarity, entry.rarity * weight);
    }
    return { found, words: forms.map(([entry]) => entry.word), rarity };
  }

  // Words that one letter makes of this one: missing, added, wrong or swapped. In a long word two may be wrong.
  async corrections(word) {
    const { index } = this;
    const [a, b, c, d] = word;
    const tried = [];
    if (d && !/\d/.test(word)) for (const starts of [[word, a + b, `${a}${b}~`], [b + a + c, b + c + d, a + c + d, a + c + b, a + b + d], index.starts.length > 40 ? [] : index.starts]) {
      const numbers = new Set(starts.map(start => index.numberOf(start)).filter(number => !tried.includes(number)));
      tried.push(...numbers);
      const found = [];
      for (const words of await Promise.all([...numbers].map(number => index.words(number)))) {
        for (const entry of words.values()) {
          const apart = /[\d#= ]/.test(entry.word) ? 3 : distance(word, entry.word);
          if (apart <= (word.length > 8 ? 2 : 1)) found.push([entry, apart + (entry.word[0] !== a) / 2 - index.read(entry).size / 1e6]);
        }
      }
      found.sort(([, one], [, other]) => one - other);
      if (found[0]) return found.filter(([, apart]) => apart < found[0][1] + .4).slice(0, 3).map(([entry]) => [entry, .7]);
    }
    return [];
  }
}

function keepBest(found, page, score, section) {
  if (score > (found.get(page)?.score ?? 0)) found.set(page, { score, section });
}

// How many letters have to be added, taken out, changed or swapped; 3 for all that is more than two.
function distance(one, other) {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let before, last = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] !== other[j - 1]));
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}
