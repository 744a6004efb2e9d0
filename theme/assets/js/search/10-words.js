// Words as the index has them: wordsOf cuts a text as WordReader.cs does, fold spells it as WordFolding.cs does, and stems are those of
// WordStem.cs. A test holds each against the other.
const folded = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };
const withoutAccents = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
const fold = text => withoutAccents(text).toLowerCase().replace(/[ßæœøłđðþıς]/g, letter => folded[letter]);

// A character of a script without spaces; an abbreviation; a number with what joins its parts; any other word.
const ideograph = "\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const letter = `(?:(?![${ideograph}])[\\p{L}\\p{N}\\p{M}])`;
const single = `[a-zA-Z](?!['’]?${letter})`;
const several = `${letter}+(?:['’]${letter}+)*`;
const word = new RegExp(`[${ideograph}]|${single}(?:\\.${single})*|(?=\\d)${several}(?:[.:–-](?:${single}|(?=\\d)${several}))*|${several}`, "gu");

// Every word that a text can be found by. In what a reader types, a word before a number need not begin with a capital letter.
function wordsOf(text, isTyped = true) {
  const words = [];
  const plain = withoutAccents(text);
  let before = "", end = 0;
  for (const { 0: written, index } of plain.matchAll(word)) {
    const parts = /^\d/.test(written) ? written.split(/[.:–-]/) : [written.replaceAll(".", "")];
    const [first, ...others] = parts.map(part => fold(part.replace(/['’]s$/i, "").replace(/['’]/g, "")));
    const label = before;
    const gap = plain.slice(end, index);
    before = "";
    end = index + written.length;
    if (!first || first.length > 40) continue;
    words.push(first);
    const mixed = /^([a-z]{1,4})(\d+)$/.exec(first);
    if (mixed) words.push(mixed[1], mixed[2]);
    else if (label && /^\d+$/.test(first) && /^[ .\n§\u00a0-]{0,3}$/.test(gap) && !/^(19|20)\d\d$/.test(first)) words.push(label + first);
    if (others[0]) words.push(...others.filter(other => !/^[a-z]$/.test(other)), fold(written).replaceAll("–", "-"));
    if (/^[a-z]{1,4}$/.test(first) && (isTyped || /^[A-Z]/.test(written))) before = first;
  }
  return words;
}

// The part that the forms of a word share. It need be no word itself, and two words that share it need not mean the same.
const stems = {
  en(word) {
    const irregular = { children: "child", men: "man", women: "woman", people: "person" }[word];
    if (irregular) return irregular;
    return word.replace(/ies$/, "y").replace(/(ss|x|ch|sh)es$/, "$1").replace(/([^s])s$/, "$1")
      .replace(/^(.{3,}?)(?:ingly|edly|ing|ed|ers?|ors?|ions?|ations?|izations?|ments?|ly|al|ive|ure?)$/, "$1")
      .replace(/([bdfgkmnprt])\1$/, "$1").replace(/e$/, "").replace(/ck$/, "c").replace(/y$/, "i");
  },
  es(word) {
    return word.replace(/(?:es|s)$/, "").replace(/^(.{3,}?)(?:mente|cion|ando|iendo|ada|ado|ida|ido|ar|er|ir|[aeo])$/, "$1");
  },
};
