//! Pages as saved from the web: the article found among menus, offers, comments and related links.
//!
//! [`page`] reads the page into elements and pieces, [`content`] finds the element that holds the article and writes
//! it, [`class`] interprets class names, [`about`] reads what the page says about its article.

mod about;
mod class;
mod content;
mod page;

pub use content::write_text;

use super::{Block, Extract, Fault, Hint, Map, Origin, Writer};

/// Reads a page.
///
/// # Errors
/// [`Fault::Format`] when elements are nested too deep.
pub fn read(file: String) -> Result<Extract, Fault> {
    let page = page::Page::read(&file)?;
    let about = page.about.clone().finish();
    let mut writer = Writer::new(&file);
    content::write(&page, &mut writer);
    let (text, blocks, map) = writer.finish();
    Ok(Extract { text, blocks, origin: Origin::mapped(file, map), about })
}

/// Reads blocks of text that hold HTML, as publishing systems store article bodies: all of it is the article.
///
/// # Errors
/// [`Fault::Format`] when elements are nested too deep.
pub fn fragment(file: &str, blocks: &[Block]) -> Result<(String, Vec<Block>, Map), Fault> {
    let mut writer = Writer::new(file);
    for block in blocks {
        if block.hint == Hint::Unknown {
            let page = page::Page::read_range(file, block.span.start(), block.span.end())?;
            content::write_all(&page, &mut writer);
        } else {
            writer.begin(block.hint);
            content::write_text(file, block.span.start(), block.span.end(), &mut writer);
            writer.end();
        }
    }
    Ok(writer.finish())
}

#[cfg(test)]
mod tests;
