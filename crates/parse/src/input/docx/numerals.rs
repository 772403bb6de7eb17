//! Numerals of automatic numbering, by the names of formats in Office Open XML (ECMA-376, part 1, §17.18.59).

/// Returns the number in a format; in Arabic digits if the format is not known here or has no such number.
pub(crate) fn numeral(number: u32, format: &str) -> String {
    let special = match format {
        "none" => Some(String::new()),
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCountingThousand"
        | "taiwaneseCounting" => chinese(number, "〇一二三四五六七八九", ["十", "百", "千", "万"]),
        "chineseLegalSimplified" | "japaneseLegal" | "ideographLegalTraditional" => {
            chinese(number, "零壹贰叁肆伍陆柒捌玖", ["拾", "佰", "仟", "万"])
        }
        "ideographDigital" | "taiwaneseDigital" | "japaneseDigitalTenThousand" => {
            Some(digits(number, "〇一二三四五六七八九"))
        }
        "decimalFullWidth" | "decimalFullWidth2" => Some(digits(number, "０１２３４５６７８９")),
        "ideographTraditional" => of_list(number, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => of_list(number, "子丑寅卯辰巳午未申酉戌亥"),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => of_range(number, '①', 20),
        "decimalEnclosedParen" => of_range(number, '⑴', 20),
        "decimalEnclosedFullstop" => of_range(number, '⒈', 20),
        "ideographEnclosedCircle" => of_range(number, '㊀', 10),
        "upperLetter" => Some(letters(number, b'A')),
        "lowerLetter" => Some(letters(number, b'a')),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).map(|numeral| numeral.to_lowercase()),
        "decimalZero" => Some(format!("{number:02}")),
        "numberInDash" => Some(format!("- {number} -")),
        _ => None,
    };
    special.unwrap_or_else(|| number.to_string())
}

/// Returns a number below a hundred million in Chinese: 十二, 一百〇五.
fn chinese(number: u32, digits: &str, units: [&str; 4]) -> Option<String> {
    let digit = |value: u32| digits.chars().nth(value as usize);
    let [ten, hundred, thousand, myriad] = units;
    if number >= 10_000 {
        let (above, below) = (number / 10_000, number % 10_000);
        let above = chinese(above, digits, units).filter(|_| above < 10_000)?;
        return Some(match below {
            0 => above + myriad,
            1..1000 => format!(
                "{above}{myriad}{}{}",
                digit(0)?,
                chinese_in(below, digits, units)?
            ),
            _ => format!("{above}{myriad}{}", chinese(below, digits, units)?),
        });
    }
    let mut text = String::new();
    let mut rest = number;
    let mut is_gap = false;
    for (size, unit) in [(1000, thousand), (100, hundred), (10, ten), (1, "")] {
        let value = rest / size;
        rest %= size;
        if value > 0 {
            if std::mem::take(&mut is_gap) {
                text.push(digit(0)?);
            }
            // Ten to nineteen begin with the unit.
            if !(size == 10 && value == 1 && text.is_empty()) {
                text.push(digit(value)?);
            }
            text.push_str(unit);
        } else {
            is_gap = !text.is_empty();
        }
    }
    if number == 0 {
        text.push(digit(0)?);
    }
    Some(text)
}

/// Returns a number inside a larger one, where ten to nineteen begin with one.
fn chinese_in(number: u32, digits: &str, units: [&str; 4]) -> Option<String> {
    let text = chinese(number, digits, units)?;
    let one = digits.chars().nth(1)?;
    Some(if (10..20).contains(&number) {
        format!("{one}{text}")
    } else {
        text
    })
}

fn digits(number: u32, digits: &str) -> String {
    let decimal = number.to_string();
    let values = decimal.bytes().map(|byte| usize::from(byte - b'0'));
    values
        .filter_map(|value| digits.chars().nth(value))
        .collect()
}

fn of_list(number: u32, list: &str) -> Option<String> {
    let place = usize::try_from(number.checked_sub(1)?).ok()?;
    list.chars().nth(place).map(String::from)
}

fn of_range(number: u32, first: char, count: u32) -> Option<String> {
    let place = number.checked_sub(1).filter(|&place| place < count)?;
    char::from_u32(u32::from(first) + place).map(String::from)
}

/// Returns A to Z, then AA, BB to ZZ, as Word counts.
fn letters(number: u32, first: u8) -> String {
    let place = number.saturating_sub(1);
    let letter = char::from(first + u8::try_from(place % 26).unwrap_or(0));
    let times = usize::try_from(place / 26 + 1).unwrap_or(1).min(100);
    String::from(letter).repeat(times)
}

fn roman(number: u32) -> Option<String> {
    const UNITS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = Some(number).filter(|number| (1..4000).contains(number))?;
    let mut text = String::new();
    for (value, unit) in UNITS {
        while rest >= value {
            text.push_str(unit);
            rest -= value;
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::numeral;

    #[track_caller]
    fn check(format: &str, expected: &[(u32, &str)]) {
        for &(number, numeral_text) in expected {
            assert_eq!(numeral(number, format), numeral_text, "{format} {number}");
        }
    }

    #[test]
    fn writes_chinese_numbers() {
        check(
            "chineseCounting",
            &[
                (1, "一"),
                (10, "十"),
                (12, "十二"),
                (20, "二十"),
                (105, "一百〇五"),
                (110, "一百一十"),
                (1010, "一千〇一十"),
                (10_012, "一万〇一十二"),
            ],
        );
        check("chineseLegalSimplified", &[(3, "叁"), (12, "拾贰")]);
        check("ideographTraditional", &[(1, "甲"), (10, "癸"), (11, "11")]);
    }

    #[test]
    fn writes_enclosed_letters_and_roman_numbers() {
        check(
            "decimalEnclosedCircleChinese",
            &[(1, "①"), (20, "⑳"), (21, "21")],
        );
        check("decimalEnclosedParen", &[(2, "⑵")]);
        check(
            "lowerLetter",
            &[(1, "a"), (26, "z"), (27, "aa"), (28, "bb")],
        );
        check("upperRoman", &[(4, "IV"), (1994, "MCMXCIV"), (0, "0")]);
        check("decimalFullWidth", &[(12, "１２")]);
        check("decimal", &[(12, "12")]);
    }
}
