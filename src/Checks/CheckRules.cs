using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>What only the whole site can show to be wrong.</summary>
public static class CheckRules
{
    public static readonly DiagnosticRule BrokenLink = new(
        "ADV300", Severity.Error, "A link that leads nowhere",
        "Link to a file of the content folder, relative to this one, such as ../articles/another.md.");

    public static readonly DiagnosticRule WholeOwnAddress = new(
        "ADV354", Severity.Warning, "A link to a page of the site by its whole address",
        "Write what follows the site's own address, or link to the file: such a link holds in the preview, and when the site moves.");

    public static readonly DiagnosticRule BrokenAnchor = new(
        "ADV301", Severity.Error, "A link to a heading that is not there",
        "An anchor is the heading in lower case with hyphens for spaces.");

    public static readonly DiagnosticRule UnknownSource = new(
        "ADV302", Severity.Error, "Unknown source",
        "Correct the id, or add the source to data/sources.yml; a law's own sources are cited with the place's code in front, such as "
            + "oh/s1.");

    public static readonly DiagnosticRule UnusedSource = new(
        "ADV303", Severity.Warning, "A source that nothing rests on",
        "Cite it, or take it out of the register.");

    public static readonly DiagnosticRule UnknownTopic = new(
        "ADV304", Severity.Error, "Unknown topic",
        "Use an id from data/topics.yml, or add the topic there.");

    public static readonly DiagnosticRule UnknownStatus = new(
        "ADV306", Severity.Error, "Unknown status",
        "Use an id from data/statuses.yml, or add the status there.");

    public static readonly DiagnosticRule UnknownPerson = new(
        "ADV307", Severity.Error, "Unknown author",
        "Use ids or names from data/people.yml with commas between them, or add the person there.");

    public static readonly DiagnosticRule RepeatedXref = new(
        "ADV308", Severity.Error, "Two pages with the same xref",
        "Give each page an xref of its own.");

    public static readonly DiagnosticRule UnknownArticle = new(
        "ADV309", Severity.Error, "A response to an article that is not there",
        "Write the article's file name without '.md'.");

    public static readonly DiagnosticRule RepeatedSource = new(
        "ADV325", Severity.Error, "Two sources with the same id",
        "Give one of the two another id, since a citation can mean but one.");

    public static readonly DiagnosticRule AmbiguousArticle = new(
        "ADV326", Severity.Error, "A response to one of two articles",
        "Write the path of the one that is meant, such as articles/its-name.md.");

    public static readonly DiagnosticRule RepeatedLaw = new(
        "ADV310", Severity.Error, "Two law entries for one place",
        "Keep one file for each place.");

    public static readonly DiagnosticRule UnpublishedLink = new(
        "ADV314", Severity.Warning, "A link to a page that is not published",
        "Publish the other page too, or take the link out; until then readers see its words alone.");

    public static readonly DiagnosticRule UnpublishedArticle = new(
        "ADV322", Severity.Warning, "A response to an article that is not published",
        "Publish the article too, or write 'draft: true' until it is; until then the response is not shown.");

    public static readonly DiagnosticRule UnpublishedSource = new(
        "ADV323", Severity.Warning, "A source of a law entry that is not published",
        "Publish that entry too, or add the source to data/sources.yml and cite it from there.");

    public static readonly DiagnosticRule TranslationStays = new(
        "ADV324", Severity.Warning, "A translation of a page that was withdrawn",
        "Write 'withdrawn:' into this file too, unless it may stay.");

    public static readonly DiagnosticRule ConsentEnded = new(
        "ADV327", Severity.Warning, "An interview whose consent has ended",
        "Leave it so, ask the person again and write the new 'date', or write 'withdrawn:' to say more of why it was taken down.");

    public static readonly DiagnosticRule SameAddress = new(
        "ADV315", Severity.Error, "Two pages at one address",
        "Give one of them another 'slug' or file name.");

    public static readonly DiagnosticRule RepeatedTopic = new(
        "ADV317", Severity.Error, "Two topics at one address",
        "Keep one of the two topics, or rename one so that they differ in more than spaces and hyphens.");

    public static readonly DiagnosticRule TopicWithoutAddress = new(
        "ADV353", Severity.Error, "A topic that gives no address",
        "Name the topic with letters or digits, of any script.");

    public static readonly DiagnosticRule ImpossibleAddress = new(
        "ADV316", Severity.Error, "An old address that this site cannot have",
        "Write what follows the site's own address, such as /2017/old-name/.");

    public static readonly DiagnosticRule PublishedLater = new(
        "ADV318", Severity.Warning, "A day of publication that is more than a year away",
        "Correct the day if it is a slip; otherwise write 'draft: true' until the day is near.");

    public static readonly DiagnosticRule AddressInside = new(
        "ADV319", Severity.Error, "An address inside a file",
        "Take out one of the two addresses, or change it: on a disk one name is a file or a folder, and never both.");

    public static readonly DiagnosticRule UnusableAddress = new(
        "ADV329", Severity.Error, "An address that not every system can have a file for",
        "Choose another 'slug' or name for the file, or take the old address out.");

    public static readonly DiagnosticRule LongAddress = new(
        "ADV320", Severity.Error, "An address that is too long",
        "Shorten the page's 'slug', the file's name or the topic to about 60 letters, or take out an old address that is so long.");

    public static readonly DiagnosticRule TopicsAlike = new(
        "ADV321", Severity.Warning, "Two words for topics that have one address",
        "Write the same in both places if they are one topic; otherwise choose other letters for one, since signs and accents are left out.");

    public static readonly DiagnosticRule RepeatedAnchor = new(
        "ADV328", Severity.Warning, "Two parts of a page with one anchor",
        "Give the heading, the source or the help line another name, since a link can lead to but one of the two.");

    public static readonly DiagnosticRule StaleLaw = new(
        "ADV330", Severity.Warning, "A law entry whose review is overdue",
        "Check the entry against its sources again, then write that day as 'reviewed'.");

    public static readonly DiagnosticRule ReviewedLater = new(
        "ADV331", Severity.Error, "A review that is still to come",
        "Write the day on which the entry was last checked against its sources.");

    public static readonly DiagnosticRule TileOutside = new(
        "ADV332", Severity.Error, "A place that is off the tile map",
        "Count columns and rows from 0, and keep both below 32.");

    public static readonly DiagnosticRule SameTile = new(
        "ADV333", Severity.Error, "Two places on one tile",
        "Give one of them another column or row.");

    public static readonly DiagnosticRule SameLook = new(
        "ADV334", Severity.Error, "Two statuses that look alike",
        "Give each status a letter and a pattern of its own, since not every reader can tell them apart by color.");

    public static readonly DiagnosticRule UnknownQuestion = new(
        "ADV370", Severity.Error, "Unknown question",
        "Use an id from data/questions.yml, or add the question there.");

    public static readonly DiagnosticRule WrongAnswer = new(
        "ADV371", Severity.Error, "An answer that its question does not take",
        "Use one of the answers that data/questions.yml has for the question, or 'unknown' where the sources do not say.");

    public static readonly DiagnosticRule OtherStatus = new(
        "ADV356", Severity.Error, "A translation that gives a law another status",
        "Decide which of the two is right, and give both files the same one.");

    public static readonly DiagnosticRule AnswersAtOnce = new(
        "ADV372", Severity.Error, "Two answers at one time",
        "Give the earlier one its last day as 'until', or say with 'for' for whom each of them holds.");

    public static readonly DiagnosticRule PeriodBackwards = new(
        "ADV373", Severity.Error, "An answer that ends before it begins",
        "Correct 'from' or 'until'.");

    public static readonly DiagnosticRule StatusTwice = new(
        "ADV374", Severity.Error, "A status that is given twice",
        "Delete 'status', since 'answers' says the same and more.");

    public static readonly DiagnosticRule ConfidencePassedOver = new(
        "ADV380", Severity.Warning, "A confidence that does not count",
        "Delete 'confidence': it follows from what was read.");

    public static readonly DiagnosticRule QuestionId = new(
        "ADV381", Severity.Error, "A question whose id can be no column",
        "Give it another id, of letters, digits and hyphens, in data/questions.yml and in the answers of each law.");

    public static readonly DiagnosticRule QuestionWithoutAnswers = new(
        "ADV375", Severity.Error, "A question of choice without answers",
        "Write its 'answers', each with a label, or another 'kind'.");

    public static readonly DiagnosticRule UnknownTerm = new(
        "ADV376", Severity.Error, "Unknown term",
        "Use a term of data/glossary.yml or one of its forms, add it there, or take the mark {.term} away.");

    public static readonly DiagnosticRule UnusedTerm = new(
        "ADV377", Severity.Warning, "A term that no page has",
        "Take it out of data/glossary.yml, add the form that texts have, or mark it in a text: [word]{.term}.");

    public static readonly DiagnosticRule AmbiguousTerm = new(
        "ADV378", Severity.Error, "A word that the glossary has twice",
        "Keep the word in one place, since a link can lead to but one meaning.");

    public static readonly DiagnosticRule LoneSynonym = new(
        "ADV390", Severity.Error, "A synonym of nothing",
        "Add a word that means the same, or take the group out of data/synonyms.yml.");

    public static readonly DiagnosticRule UnsearchableWord = new(
        "ADV391", Severity.Error, "A word that nobody can search for",
        "Write a word or a phrase with letters or digits, or take it out.");

    public static readonly DiagnosticRule RepeatedSearchWord = new(
        "ADV392", Severity.Warning, "A search word that is given twice",
        "Keep it in one place.");

    public static readonly DiagnosticRule OtherLanguage = new(
        "ADV393", Severity.Warning, "Words of a language that the site has not",
        "Write the tag of a language that 'languages' in site.yml names.");

    public static readonly DiagnosticRule NoHelpToShow = new(
        "ADV394", Severity.Error, "Words of distress without a help line",
        "Add a help line to data/help-lines.yml, or take out data/distress.yml.");

    public static readonly DiagnosticRule StaleHelpLine = new(
        "ADV340", Severity.Warning, "A help line whose trial is overdue",
        "Dial or load it, correct the entry, and write the day as 'verified'. 'help.staleAfter' in site.yml says after how many days "
            + "this is due.");

    public static readonly DiagnosticRule UntranslatedHelpLine = new(
        "ADV382", Severity.Warning, "A help line without words in the language of a page that lists it",
        "Add the words to its 'translations' in data/help-lines.yml; until then the page shows those of the site's own language.");

    public static readonly DiagnosticRule HelpLineInNoLanguage = new(
        "ADV383", Severity.Warning, "A help line translated into a language that the site does not have",
        "Add the language to 'languages' in site.yml, correct its tag, or delete the translation.");

    public static readonly DiagnosticRule TriedLater = new(
        "ADV341", Severity.Error, "A trial that is still to come",
        "Write the day on which one of us last dialed or loaded the help line, or delete 'verified' if nobody has.");
}
