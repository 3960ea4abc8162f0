//! Words as a search takes them: without case, accents and plural, and without the small ones that make a question.

/// Words that say nothing of what is asked, in both languages. `ces` and `ai` are not among them: they are names here.
const SMALL: &str = " a about am an and are at be can did do does for have how i in is it its many me much my need of on \
    or our should that the their there they this to us we what when where which who why will with would you your \
    au aux avec avoir avons c ce cet cette combien comment d dans de des doit dois du elle elles en est et etre \
    faut il ils j je l la le les leur leurs ma mes mon n ne nos notre nous ont ou par pas peut peux pour pourquoi \
    qu quand que quel quelle quelles quels qui quoi s sa se ses son sont sur t un une votre vos vous y ";

/// Whether a folded word is one of the small ones.
pub fn is_small(word: &str) -> bool {
    SMALL.contains(&format!(" {word} "))
}

/// Whether a folded word may become a small one as it is typed on.
pub fn begins_small(word: &str) -> bool {
    SMALL.contains(&format!(" {word}"))
}

/// The words of a text.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty())
}

/// How well a word that is looked for fits one that is there: 3 it is the same, 2 it begins it, 1 it is another form
/// of it, 0 not at all.
pub fn fit(word: &str, there: &str) -> u32 {
    let (word, there) = (singular(word), singular(there));
    let shared = word.bytes().zip(there.bytes()).take_while(|(a, b)| a == b).count();
    let rest = word.len().max(there.len()) - shared;
    match shared {
        _ if rest == 0 => 3,
        _ if shared == word.len() => 2,
        // `coûtent` and `coûte`, `répondre` and `répondons`.
        5.. if rest <= 3 => 1,
        4 if rest <= 3 && shared == there.len() => 1,
        _ => 0,
    }
}

/// Without the letters of a simple plural.
fn singular(word: &str) -> &str {
    if word.len() < 4 {
        return word;
    }
    word.strip_suffix("ies").or_else(|| word.strip_suffix(['s', 'x'])).unwrap_or(word)
}

/// Lower case without accents or ligatures, for French and English; signs part words. The tables of every script would
/// weigh more than the catalogue.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'à' | 'â' | 'ä' | 'À' | 'Â' | 'Ä' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => folded.push('e'),
            'î' | 'ï' | 'Î' | 'Ï' => folded.push('i'),
            'ô' | 'ö' | 'Ô' | 'Ö' => folded.push('o'),
            'ù' | 'û' | 'ü' | 'Ù' | 'Û' | 'Ü' => folded.push('u'),
            'ç' | 'Ç' => folded.push('c'),
            'œ' | 'Œ' => folded.push_str("oe"),
            '₂' => folded.push('2'),
            // Combining accents, as some keyboards and file names write them.
            '\u{300}'..='\u{36f}' => {}
            'a'..='z' | '0'..='9' | 'A'..='Z' => folded.push(letter.to_ascii_lowercase()),
            // Spaces, dashes, quotes and marks, of ASCII and beyond.
            '\0'..'\u{c0}' | '\u{2000}'..'\u{2c00}' => folded.push(' '),
            other => folded.push(other),
        }
    }
    folded
}
