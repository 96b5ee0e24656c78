//! Messages of the Language Server Protocol: a header with a length, then JSON.

use serde_json::Value as Json;
use std::io::{BufRead, Error, ErrorKind, Read, Result, Write};

/// No message of an editor is as long as this.
const LONGEST: usize = 64 << 20;

/// The next message; `None` at the end of the stream.
pub fn read(input: &mut impl BufRead) -> Result<Option<Json>> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if input.by_ref().take(4096).read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("Content-Length")
        {
            length = value.trim().parse::<usize>().ok();
        }
    }
    let broken = || Error::new(ErrorKind::InvalidData, "a message without a usable Content-Length");
    let length = length.filter(|l| *l <= LONGEST).ok_or_else(broken)?;
    let mut body = vec![0; length];
    input.read_exact(&mut body)?;
    serde_json::from_slice(&body).map(Some).map_err(|e| Error::new(ErrorKind::InvalidData, e))
}

/// Sends a message.
pub fn write(output: &mut impl Write, message: &Json) -> Result<()> {
    let body = message.to_string();
    write!(output, "Content-Length: {}\r\n\r\n{body}", body.len())?;
    output.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn there_and_back() {
        let mut bytes = Vec::new();
        let message = json!({"method": "été"});
        write(&mut bytes, &message).unwrap();
        write(&mut bytes, &message).unwrap();
        let mut input = bytes.as_slice();
        assert_eq!(read(&mut input).unwrap(), Some(message.clone()));
        assert_eq!(read(&mut input).unwrap(), Some(message));
        assert_eq!(read(&mut input).unwrap(), None);
        assert!(read(&mut &b"Content-Length: 99999999999\r\n\r\n"[..]).is_err());
        assert!(read(&mut &b"\r\n{}"[..]).is_err());
    }
}
