//! Hostile and broken documents: each is refused in one sentence, in bounded time and memory.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

#[path = "shared/docx.rs"]
mod builder;
mod shared;

use builder::{Docx, p};
use parse::{Format, parse_as, parse_bytes};

#[track_caller]
fn check(file: &[u8], expected: &str) {
    let error = parse_as(file, Format::Docx, &shared::slug()).expect_err(expected);
    assert_eq!(error.to_string(), expected);
}

#[test]
fn refuses_other_files_with_a_way_on() {
    check(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more",
        "expected a document in the format .docx, but found an old or encrypted one (open it in Word or WPS, remove its password, and save it as .docx)",
    );
    check(
        b"{\\rtf1}",
        "expected a document in the format .docx, but found another format (open it in Word or WPS, and save it as .docx)",
    );
    check(
        &Docx::new("")
            .part("word/document.xml", "<w:workbook/>")
            .bytes(),
        "expected a document in the format .docx, but found an archive without a text of Word",
    );
    check(
        &Docx::new("<w:p/>").bytes(),
        "expected the text of a page, but found no text",
    );
}

#[test]
fn refuses_archives_that_inflate_beyond_the_limits() {
    let ratio = "expected files that are compressed to a 100th of their size at most, but found a smaller one in the document's archive: ";
    let bomb = Docx::new(&p("甲")).part("word/media/zeros.png", vec![0; 10 << 20]);
    check(&bomb.bytes(), &format!("{ratio}word/media/zeros.png"));
    let large = Docx::new(&p("甲"))
        .part("large.bin", vec![0; 65 << 20])
        .stored();
    check(
        &large.bytes(),
        "expected at most 64 MB in the document's archive, but found more",
    );
    let many = (0..2001).fold(Docx::new(&p("甲")), |docx, number| {
        docx.part(&format!("{number}.xml"), "")
    });
    check(
        &many.bytes(),
        "expected at most 2000 files in the document's archive, but found 2004",
    );
}

#[test]
fn refuses_headers_that_claim_a_smaller_size() {
    let body = p(&"甲".repeat(1 << 20));
    let honest = Docx::new(&body).bytes();
    let size = u32::try_from(body.len()).expect("a small size");
    // The headers of the document's part claim a size of its compressed bytes.
    let mut lying = honest.clone();
    let mut changed = 0;
    for place in 0..lying.len() - 4 {
        let field = lying.get(place..place + 4).expect("four bytes");
        let value = u32::from_le_bytes(field.try_into().expect("four bytes"));
        if value > size && value < size + 2000 {
            lying.splice(place..place + 4, 1000_u32.to_le_bytes());
            changed += 1;
        }
    }
    assert!(changed > 0, "the size is in the headers");
    check(
        &lying,
        "expected a document in the format .docx, but found a damaged one: word/document.xml cannot be inflated (save or copy it again)",
    );
}

#[test]
fn counts_a_part_as_often_as_it_is_inflated() {
    let picture = "<w:p><w:r><w:pict><v:imagedata r:id=\"a\"/></w:pict></w:r></w:p>".repeat(70);
    let mut bytes = b"\x89PNG".to_vec();
    bytes.resize(1 << 20, 0);
    let docx = Docx::new(&(p("甲") + &picture)).stored();
    let docx = docx
        .relation("a", "image", "a.png", false)
        .part("word/a.png", bytes);
    check(
        &docx.bytes(),
        "expected at most 64 MB in the document's archive, but found more",
    );
}

#[test]
fn refuses_entities_and_faulty_xml() {
    let expected = "expected well-formed XML in the document's word/document.xml, but found ";
    let with = |xml: &str| Docx::new("").part("word/document.xml", xml).bytes();
    check(
        &with(
            "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document>&a;</w:document>",
        ),
        &format!("{expected}a document type, which no document of Word has"),
    );
    check(
        &with("<w:document><w:body>"),
        &format!("{expected}an end before its last element is closed"),
    );
    check(
        &with(&"<w:p>".repeat(300)),
        &format!("{expected}elements that are nested too deeply"),
    );
    let mismatched = parse_as(&with("<w:a></w:b>"), Format::Docx, &shared::slug());
    let mismatched = mismatched.expect_err("a fault").to_string();
    assert!(
        mismatched.starts_with(&format!("{expected}a fault (")),
        "{mismatched}"
    );
}

#[test]
fn refuses_truncated_files_at_every_length() {
    let file = Docx::new(&p("甲区工作报告")).bytes();
    for length in 0..file.len() {
        let part = file.get(..length).expect("a part");
        let error = parse_as(part, Format::Docx, &shared::slug()).expect_err("a part of a file");
        assert!(
            error
                .to_string()
                .starts_with("expected a document in the format .docx"),
            "{error}"
        );
    }
}

#[test]
fn keeps_undeclared_entities_as_text() {
    let docx = Docx::new("").part(
        "word/document.xml",
        "<w:document><w:body><w:p><w:r><w:t>甲&nbsp;乙&#xD800;</w:t></w:r></w:p></w:body></w:document>",
    );
    let parsed = parse_as(&docx.bytes(), Format::Docx, &shared::slug()).expect("a report");
    assert_eq!(parsed.report.title, "甲&nbsp;乙&#xD800;");
}

#[test]
fn limits_what_repetition_makes_of_a_document() {
    let link = "<w:hyperlink r:id=\"a\"/>".repeat(2000);
    let docx = Docx::new(&format!("<w:p>{link}</w:p>")).stored();
    let docx = docx.relation("a", "hyperlink", &"a".repeat(100_000), true);
    check(
        &docx.bytes(),
        "expected a document of at most 128 MB, but found more",
    );
}

#[test]
fn knows_archives_by_their_first_bytes() {
    let docx = Docx::new(&p("甲区工作报告")).bytes();
    let parsed = parse_bytes(&docx, &shared::slug()).expect("a report");
    assert_eq!(parsed.report.title, "甲区工作报告");
}
