//! Reads single files out of a ZIP archive held in memory, and refuses what is unsafe to unpack.

use super::Fault;

/// Most bytes one file of an archive may unpack to: a novel as DOCX needs under a tenth of that.
const LARGEST: usize = 64 << 20;
/// Most entries of a document.
const ENTRIES: usize = 10_000;

/// An archive.
#[derive(Debug)]
pub struct Zip<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry<'a>>,
}

#[derive(Debug)]
struct Entry<'a> {
    name: &'a [u8],
    method: u16,
    encrypted: bool,
    packed: usize,
    unpacked: usize,
    header: usize,
}

/// Whether bytes begin like an archive.
pub fn opens(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// A fault of an archive.
pub fn fault(what: impl Into<String>) -> Fault {
    Fault::Format {
        format: "ZIP archive",
        what: what.into(),
        remedy: "save the document again, or as plain text",
    }
}

impl<'a> Zip<'a> {
    /// Reads the list of files.
    ///
    /// # Errors
    /// [`Fault::Format`] when it is cut off or not an archive of one part.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Fault> {
        let cut = || fault("the list of its files is missing: the file is cut off or damaged");
        // The end record comes last, followed only by a comment of at most 64 KiB.
        let window = bytes.len().saturating_sub(22 + 0xFFFF);
        let end = (window..bytes.len().saturating_sub(21))
            .rev()
            .find(|i| bytes[*i..].starts_with(b"PK\x05\x06"))
            .ok_or_else(cut)?;
        let count = short(bytes, end + 10).ok_or_else(cut)?;
        let mut at = long(bytes, end + 16).ok_or_else(cut)?;
        if usize::from(count) > ENTRIES {
            return Err(fault(format!("{count} files in it, more than a document has")));
        }
        let mut entries = Vec::new();
        for _ in 0..count {
            let inside = at.checked_add(46).is_some_and(|head| head <= bytes.len());
            if !inside || bytes.get(at..at + 4) != Some(b"PK\x01\x02") {
                return Err(cut());
            }
            let length = |offset| short(bytes, at + offset).map(usize::from).ok_or_else(cut);
            let (name, extra, comment) = (length(28)?, length(30)?, length(32)?);
            entries.push(Entry {
                name: bytes.get(at + 46..at + 46 + name).ok_or_else(cut)?,
                method: short(bytes, at + 10).ok_or_else(cut)?,
                encrypted: short(bytes, at + 8).ok_or_else(cut)? & 1 != 0,
                packed: long(bytes, at + 20).ok_or_else(cut)?,
                unpacked: long(bytes, at + 24).ok_or_else(cut)?,
                header: long(bytes, at + 42).ok_or_else(cut)?,
            });
            at += 46 + name + extra + comment;
        }
        Ok(Self { bytes, entries })
    }

    /// Whether it holds a file of this name.
    pub fn holds(&self, name: &str) -> bool {
        self.entries.iter().any(|e| e.name == name.as_bytes())
    }

    /// The text of a file.
    ///
    /// # Errors
    /// [`Fault::Format`] when it is missing, encrypted, too large, damaged or not UTF-8.
    pub fn text(&self, name: &str) -> Result<String, Fault> {
        let entry = self.entries.iter().find(|e| e.name == name.as_bytes());
        let entry = entry.ok_or_else(|| fault(format!("no {name} in it")))?;
        if entry.encrypted {
            return Err(fault(format!("{name} is encrypted")));
        }
        if entry.unpacked > LARGEST {
            return Err(fault(format!(
                "{name} unpacks to {} bytes, over the limit of {LARGEST}",
                entry.unpacked
            )));
        }
        let damaged = || fault(format!("{name} is damaged"));
        let length = |offset| {
            let at = entry.header.checked_add(offset)?;
            short(self.bytes, at).map(usize::from)
        };
        let names = length(26).zip(length(28)).map(|(name, extra)| name + extra).ok_or_else(damaged)?;
        let start = entry.header.checked_add(30 + names).ok_or_else(damaged)?;
        let end = start.checked_add(entry.packed).ok_or_else(damaged)?;
        let packed = self.bytes.get(start..end).ok_or_else(damaged)?;
        let bytes = match entry.method {
            0 => packed.to_vec(),
            // The stated size may be false: unpacking stops at the limit.
            8 => miniz_oxide::inflate::decompress_to_vec_with_limit(packed, LARGEST).map_err(|e| {
                if e.status == miniz_oxide::inflate::TINFLStatus::HasMoreOutput {
                    fault(format!("{name} unpacks to more than {LARGEST} bytes"))
                } else {
                    damaged()
                }
            })?,
            other => return Err(fault(format!("{name} is packed by method {other}, which is not read"))),
        };
        String::from_utf8(bytes).map_err(|_| damaged())
    }
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let number = bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)?;
    usize::try_from(number).ok()
}

/// Packs files, for tests.
#[cfg(test)]
pub fn pack(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    let word = |n: usize| u32::try_from(n).unwrap().to_le_bytes();
    for (name, bytes) in files {
        let packed = miniz_oxide::deflate::compress_to_vec(bytes, 6);
        let mut common = Vec::new();
        common.extend([20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        common.extend(word(packed.len()));
        common.extend(word(bytes.len()));
        common.extend(&word(name.len())[..2]);
        common.extend([0, 0]);
        list.extend(b"PK\x01\x02\x14\0");
        list.extend(&common);
        list.extend([0; 10]);
        list.extend(word(out.len()));
        list.extend(name.as_bytes());
        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(name.as_bytes());
        out.extend(packed);
    }
    let start = out.len();
    out.extend(&list);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(&word(files.len())[..2]);
    out.extend(&word(files.len())[..2]);
    out.extend(word(list.len()));
    out.extend(word(start));
    out.extend([0, 0]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_packed() {
        let bytes = pack(&[("a.xml", b"<a/>"), ("dir/b.txt", "été".as_bytes())]);
        let zip = Zip::read(&bytes).unwrap();
        assert!(zip.holds("a.xml") && !zip.holds("c"));
        assert_eq!(zip.text("dir/b.txt"), Ok("été".to_owned()));
        assert!(zip.text("c").is_err());
    }

    #[test]
    fn refuses_damage_and_bombs() {
        let bytes = pack(&[("a.xml", &vec![b' '; LARGEST + 1])]);
        let said = Zip::read(&bytes).unwrap().text("a.xml").unwrap_err().to_string();
        assert!(said.contains("over the limit"), "{said}");
        // The stated size is small, the content is not.
        let mut lying = bytes.clone();
        let list = lying.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
        lying[list + 24..list + 28].copy_from_slice(&10u32.to_le_bytes());
        let said = Zip::read(&lying).unwrap().text("a.xml").unwrap_err().to_string();
        assert!(said.contains("more than"), "{said}");
        let good = pack(&[("a.xml", b"<a/>")]);
        for end in 0..good.len() {
            if let Ok(zip) = Zip::read(&good[..end]) {
                let _ = zip.text("a.xml");
            }
        }
    }
}
