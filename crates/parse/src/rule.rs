//! The named rules. Each decision of the parser names the rule that took it; `baogao parse --explain` shows them.
//!
//! A rule has one place in the code, in the folder of its stage, and at least one page of the tests that needs it:
//! `tests/explain.rs` lists both.

macro_rules! rules {
    ($($stage:literal { $($rule:ident $name:literal makes $makes:literal if $reason:literal)+ })+) => {
        /// A named rule of the parser.
        #[allow(rustdoc::invalid_html_tags, reason = "reasons name tags as they are printed")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[doc = concat!("Makes ", $makes, " if ", $reason, ".")] $rule,)+)+
        }

        impl Rule {
            /// All rules, in the order of the stages.
            pub const ALL: &[Self] = &[$($(Self::$rule,)+)+];

            /// The stage, the name, the result and the reason.
            const fn row(self) -> [&'static str; 4] {
                match self { $($(Self::$rule => [$stage, $name, $makes, $reason],)+)+ }
            }
        }
    };
}

#[rustfmt::skip]
rules! {
    "input" {
        TextRegion "text-region" makes "the text's region" if "it has the most points of the signals of text"
        PortalElement "portal-element" makes "boilerplate" if "the class or id of its element names a part of portals"
        RelatedAbove "related-above" makes "boilerplate" if "it is above the text, below a heading of links"
        DateOfLink "date-of-link" makes "boilerplate" if "it is a byline above the text, directly below a link to another page"
        MenuAbove "menu-above" makes "boilerplate" if "markup above the text is a menu, a row of links or a logo"
        ImageFile "image-file" makes "boilerplate" if "the alternative text of an image is the name of a file"
        ImageSign "image-sign" makes "boilerplate" if "an image is outside of the text, or a spacer or an icon"
        FigureCaption "figure-caption" makes "a caption" if "it is beside a picture, in <figcaption>, worded 图1 or centered"
        Attachment "attachment" makes "an attachment" if "it has nothing but links to files, and ends the text or is under 附件"
        AttachmentLabel "attachment-label" makes "boilerplate" if "it is 附件： alone above attachments"
        FramedFile "framed-file" makes "an attachment" if "a frame of the page shows the file"
        IndentInside "indent-inside" makes "a line" if "a long line has an indent inside, and a paragraph begins there"
        GluedHeadings "glued-headings" makes "a line" if "a heading 第…章 has the next one behind it, without a stop"
        LostLineEnd "lost-line-end" makes "a line" if "a very long line has a mark, a stop and whitespace, or the title again"
        NumberSigns "number-signs" makes "a heading" if "one to six number signs precede it"
    }
    "frame" {
        Labels "labels" makes "boilerplate" if "all of its words are labels of portals"
        PortalOpening "portal-opening" makes "boilerplate" if "it begins as only lines of portals do"
        Caption "caption" makes "boilerplate" if "it ends with a photographer or a reporter"
        BesideArrow "beside-arrow" makes "boilerplate" if "the line above or below is the arrow of a breadcrumb"
        Fields "fields" makes "metadata" if "it consists of keys of metadata and their values"
        Byline "byline" makes "byline" if "its fields are date, source, views and tools alone"
        NewspaperLine "newspaper-line" makes "byline" if "it has the name of a newspaper, a day and a page"
        ValueBelowKey "value-below-key" makes "metadata" if "it is between fields, below a key without a value"
        BareKeys "bare-keys" makes "metadata" if "it is a key alone, and two more are beside it, with values between"
        ValuesBelowKeys "values-below-keys" makes "metadata" if "it has cells, and the line above has keys alone"
        TitleByName "title-by-name" makes "the title" if "it equals the name that metadata or markup declare"
        TitleAboveByline "title-above-byline" makes "the title" if "it is the last that can be one above the byline"
        TitleByHeading "title-by-h1" makes "the title" if "it equals the only <h1>, or one that says what a document is"
        TitleByPageTitle "title-by-page-title" makes "the title" if "it equals <title> without the names of site and column"
        TitleDeclared "title-declared" makes "the title" if "markup declares it, and no line of the page ends like a title"
        TitleBelowBoilerplate "title-below-boilerplate" makes "the title" if "it is the first line below all boilerplate"
        TitleLast "title-last" makes "the title" if "it is the last line of the head that can be one"
        TitleInFields "title-in-fields" makes "the title" if "the page has a name in its metadata alone"
        TitleAgain "title-again" makes "boilerplate" if "it repeats the title"
        PublisherLine "publisher-line" makes "the publisher's line" if "it names an openness page above the title"
        BareDate "bare-date" makes "byline" if "it is a date alone, above the title or below the byline"
        LabelledValues "labelled-values" makes "byline" if "attributes name all of its values, and it is above the text"
        AboveTitle "above-title" makes "boilerplate" if "it is above the title and nothing else is known of it"
        BelowTitle "below-title" makes "text" if "it is in the head, below the title"
        BodyBegins "body-begins" makes "text" if "no head has such a line: a number, a salutation, prose"
        TailOpening "tail-opening" makes "boilerplate" if "it is at the end and begins or ends as lines of portals do"
        EditorName "editor-name" makes "boilerplate" if "it is at the end, short, and below a key without a value"
        RelatedLinks "related-links" makes "boilerplate" if "it is below a heading of links, with links to the end"
        BelowArticle "below-article" makes "boilerplate" if "markup ends the text above it"
    }
    "reflow" {
        StrokedNumber "page-number-stroked" makes "a page number" if "strokes enclose it, and one of its kind splits a paragraph"
        WordedNumber "page-number-worded" makes "a page number" if "第 and 页 enclose it, alone or with one total"
        BareNumber "page-number-bare" makes "a page number" if "it splits hard-wrapped text, and others count with it"
        AcrossNumber "across-page-number" makes "one paragraph" if "a page number separated it from its first half"
        OpenBracket "open-bracket" makes "one paragraph" if "the line above ends with an opening bracket or quotation mark"
        BeginsInside "begins-inside" makes "one paragraph" if "it begins with a stop, a comma or a closing bracket"
        HardWrapped "hard-wrapped" makes "one paragraph" if "the line above is full and goes on"
        NumberOfWord "number-of-word" makes "one paragraph" if "it is a number alone, and a Latin word or 专栏 precedes it"
        AfterNumber "after-number" makes "one paragraph" if "the number above belongs to the sentence"
        SplitDateline "split-dateline" makes "one paragraph" if "the dateline above has no end, and it ends with 上"
    }
    "outline" {
        PartTitle "part-title" makes "a part" if "it is worded like a title, below a signature or as the page's, with text below"
        NoteLink "note-link" makes "a link" if "it has the only mark of a note, or is the only note with a mark"
        Contents "contents" makes "boilerplate" if "it lists headings below, with others or under 目录"
        MarkupRow "markup-row" makes "a row" if "a table of the markup has it"
        BarsOrTabs "bars-or-tabs" makes "a row" if "bars or tabs divide it, and a line beside it"
        MarkdownHeading "markdown-heading" makes "a heading" if "number signs precede it, or a document has it as one"
        ListItem "list-item" makes "an item" if "a document has it in a list with bullets"
        DashItem "dash-item" makes "an item" if "a dash or two begin it"
        OpenedNotes "opened-notes" makes "a note" if "注： introduces it or the notes above"
        ReferencedNotes "referenced-notes" makes "a note" if "it ends the text, and marks in the text refer to it"
        NumberedHeadings "numbered-headings" makes "a heading" if "half of its run have the form of headings"
        HeadedElsewhere "headed-elsewhere" makes "a heading" if "its run is run in, and its numbers head elsewhere"
        NumberedItems "numbered-items" makes "an item" if "its run ends lines with ； or has nothing between"
        AlikeSentences "alike-sentences" makes "a heading" if "three or more short sentences above prose begin alike"
        AlternatingSentences "alternating-sentences" makes "a heading" if "short sentences of one form alternate with text"
        PartWord "part-word" makes "a heading" if "it is a word that heads a part of any document, and text ends above"
        PlainHeading "plain-heading" makes "a heading" if "it is short, without stop, between the end of a text and prose"
        UsualLevel "usual-level" makes "a level" if "the usual order 第一章 一、 （一） 1. （1） puts it there"
        RestartsLevel "restarts-level" makes "a level" if "its numbers restart while those of another style count on"
        SameLevel "same-level" makes "a level" if "an open heading has its style"
        Appendix "appendix" makes "closing" if "附件 or 名词解释 is alone on a line below the first heading"
        Address "closing-address" makes "closing" if "it is one of the last paragraphs and opens 同志们 or 各位代表"
        Signature "signature" makes "closing" if "signers, a date or a note in brackets end the text"
        EndNotes "end-notes" makes "closing" if "notes end the text, and no table is above them"
        Paragraph "paragraph" makes "a paragraph" if "no other rule applies"
    }
    "blocks" {
        Figure "figure" makes "a figure" if "the markup has a picture between lines of the text"
        FigureAround "figure-around" makes "boilerplate" if "no line of the text is beside the picture"
        ArticleNumber "article-number" makes "a lead" if "it is 第…条 and whitespace follows"
        GlossaryTerm "glossary-term" makes "a lead" if "it is a term in “” and a colon, as a sibling has one, and text follows"
        SiblingLeads "sibling-leads" makes "a lead" if "a short first sentence, as a sibling has one"
        DeclaredHeader "declared-header" makes "a table's header" if "the markup says so"
        RuledHeader "ruled-header" makes "a table's header" if "a line of bars and hyphens is below it"
        WordedHeader "worded-header" makes "a table's header" if "it has no figures, and rows below have"
        RowHeaders "row-headers" makes "headers of rows" if "no first cell is a figure, and other cells are"
        TableCaption "table-caption" makes "a caption" if "it is above the rows: <caption>, 表1, ends with 表, or one cell across"
        TableUnit "table-unit" makes "a table's unit" if "it is 单位： between caption and rows"
        TableNote "table-note" makes "a table's note" if "it is 注： or 资料来源： directly below the rows"
    }
}

impl Rule {
    /// The stage that has the rule: input, frame, reflow, outline or blocks.
    pub const fn stage(self) -> &'static str {
        self.row()[0]
    }

    /// The name, in lowercase with hyphens.
    pub const fn name(self) -> &'static str {
        self.row()[1]
    }

    /// The result for the text: boilerplate, a heading, one paragraph, ….
    pub const fn makes(self) -> &'static str {
        self.row()[2]
    }

    /// The condition, in words.
    pub const fn reason(self) -> &'static str {
        self.row()[3]
    }
}
