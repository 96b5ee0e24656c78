//! Pages as saved from the web: the article found among menus, offers, comments and related links.
//!
//! [`page`] reads the page into elements and pieces, [`content`] finds the element that holds the article and writes
//! it, [`class`] knows what names of classes tell, [`about`] what the page says of its article.

mod about;
mod class;
mod content;
mod page;

use super::{Extract, Fault, Origin, Writer};

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

#[cfg(test)]
mod tests;
