//! A small server for `dist/`, for looking at the site and for the tests in the browser.

use crate::failure::Failure;
use crate::site::{self, Mode};
use std::fs;
use std::io::Write;
use std::net::Ipv4Addr;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use tiny_http::{Method, Request};

/// Requests answered at the same time.
const THREADS: usize = 4;

/// Builds the site and serves it until interrupted.
pub fn command(root: &Path, port: u16, mode: Mode) -> Result<(), Failure> {
    let dist = site::build(root, mode, None)?;
    let server = start(&dist, "/", port)?;
    println!("\nJauge is at {} (Ctrl+C ends it)", server.address);
    server.threads.into_iter().for_each(|thread| {
        // A thread ends only by panicking, which it has reported.
        let _ = thread.join();
    });
    Ok(())
}

/// A running server; it ends with the process.
pub struct Server {
    /// Such as `http://127.0.0.1:8080/`.
    pub address: String,
    threads: Vec<thread::JoinHandle<()>>,
}

/// Serves a folder to this machine alone, under a path that begins and ends with a slash; port 0 means any free one.
pub fn start(folder: &Path, mount: &'static str, port: u16) -> Result<Server, Failure> {
    let failure = |detail: String| Failure::Port { port, detail };
    let server =
        tiny_http::Server::http((Ipv4Addr::LOCALHOST, port)).map_err(|error| failure(error.to_string()))?;
    let address = server.server_addr().to_ip().ok_or_else(|| failure("it has no address".to_owned()))?;
    let server = Arc::new(server);
    let threads = (0..THREADS).map(|_| {
        let (server, folder) = (Arc::clone(&server), folder.to_owned());
        thread::spawn(move || server.incoming_requests().for_each(|request| answer(request, &folder, mount)))
    });
    Ok(Server { address: format!("http://{address}{mount}"), threads: threads.collect() })
}

fn answer(request: Request, folder: &Path, mount: &str) {
    let known = matches!(request.method(), Method::Get | Method::Head);
    let with_body = *request.method() != Method::Head;
    let file = resolve(folder, mount, request.url()).and_then(|path| Some((fs::read(&path).ok()?, path)));
    let (status, kind, body) = match file {
        _ if !known => ("405 Method Not Allowed", "text/plain", b"Only GET and HEAD".to_vec()),
        None => ("404 Not Found", "text/plain", b"Not found".to_vec()),
        Some((body, path)) => ("200 OK", media_type(&path), body),
    };
    // A connection for each request: tiny_http lets those that are kept open starve the others. The browser asks
    // again each time, so that a rebuilt site shows at once.
    let head = format!(
        "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\nContent-Type: {kind}\r\n\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n\r\n",
        body.len()
    );
    let mut writer = request.into_writer();
    let body = if with_body { &body[..] } else { &[] };
    let sent =
        writer.write_all(head.as_bytes()).and_then(|()| writer.write_all(body)).and_then(|()| writer.flush());
    // A browser that has gone away (a closed tab, a reload) needs no answer.
    drop(sent);
}

/// The file that an address means, or `None` when it is outside the folder or not there.
fn resolve(folder: &Path, mount: &str, url: &str) -> Option<PathBuf> {
    let path = decode(url.split(['?', '#']).next()?.strip_prefix(mount)?)?;
    let inside = Path::new(&path).components().all(|part| matches!(part, Component::Normal(_)));
    if !inside || path.contains('\\') {
        return None;
    }
    let file = folder.join(&path);
    let file = if file.is_dir() { file.join("index.html") } else { file };
    file.is_file().then_some(file)
}

/// `%20` and the like; `None` when that is not text.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?];
                u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv; charset=utf-8",
        "tsv" => "text/tab-separated-values; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use std::net::TcpStream;

    fn get(server: &Server, path: &str) -> String {
        let mut stream = TcpStream::connect(server.address.split('/').nth(2).unwrap()).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn serves_the_folder_and_nothing_else() {
        let outside = std::env::temp_dir().join(format!("xtask-serve-{}", std::process::id()));
        let folder = outside.join("dist");
        fs::create_dir_all(&folder).unwrap();
        fs::write(outside.join("secret"), "secret").unwrap();
        fs::write(folder.join("index.html"), "the page").unwrap();
        fs::write(folder.join("a b.wasm"), "module").unwrap();
        let server = start(&folder, "/a/", 0).unwrap();

        let page = get(&server, "/a/?x");
        assert!(page.starts_with("HTTP/1.1 200") && page.ends_with("the page"), "{page}");
        assert!(page.contains("Cache-Control: no-cache") && page.contains("text/html"), "{page}");
        assert!(get(&server, "/a/a%20b.wasm").contains("application/wasm"));
        for path in
            ["/../secret", "/%2e%2e/secret", "/..%2fsecret", "//etc/passwd", "/absent", "/%zz", "/%ff"]
        {
            let answer = get(&server, path);
            assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        }
        fs::remove_dir_all(outside).unwrap();
    }
}
