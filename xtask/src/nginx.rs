//! The site behind a real nginx, as `hosting/nginx.conf` sets it up, for the tests in the browser.

use crate::debian;
use crate::environment::Environment;
use crate::failure::Failure;
use crate::step::answer;
use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const PROGRAMS: [&str; 2] = ["/usr/sbin/nginx", "/usr/local/sbin/nginx"];

/// A running nginx; it ends when this is dropped.
pub struct Nginx {
    /// Such as `http://127.0.0.1:40123/`.
    pub address: String,
    process: Child,
    folder: PathBuf,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // It may have ended by itself; its files are temporary either way.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Starts nginx for this folder; `None` where there is none and none can be installed.
pub fn start(root: &Path, site: &Path) -> Result<Option<Nginx>, Failure> {
    let Some(program) = prepare()? else { return Ok(None) };
    let port = free_port()?;
    let folder = std::env::temp_dir().join(format!("jauge-nginx-{}", std::process::id()));
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    let path = root.join("hosting/nginx.conf");
    let recommended = fs::read_to_string(&path).map_err(Failure::file(&path))?;
    let configuration = folder.join("nginx.conf");
    fs::write(&configuration, whole(&recommended, &folder, site, port))
        .map_err(Failure::file(&configuration))?;
    let process = Command::new(&program)
        .arg("-c")
        .arg(&configuration)
        .stdin(Stdio::null())
        .spawn()
        .map_err(|source| Failure::NotStarted { command: program.display().to_string(), source })?;
    let mut nginx = Nginx { address: format!("http://127.0.0.1:{port}/"), process, folder };
    nginx.wait_until_it_listens(port)?;
    Ok(Some(nginx))
}

impl Nginx {
    fn wait_until_it_listens(&mut self, port: u16) -> Result<(), Failure> {
        let begin = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let ended = self.process.try_wait().ok().flatten();
            if ended.is_some() || begin.elapsed() > Duration::from_secs(10) {
                return Err(Failure::Port {
                    port,
                    detail: "nginx does not listen; its messages are above".to_owned(),
                });
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

/// What is recommended, changed where it says so, in what nginx needs around it to run as anybody.
fn whole(recommended: &str, folder: &Path, site: &Path, port: u16) -> String {
    let own = recommended
        .replace("listen 80;", &format!("listen 127.0.0.1:{port};"))
        .replace("root /srv/jauge;", &format!("root \"{}\";", site.display()));
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|kind| format!("    {kind}_temp_path \"{}\";\n", folder.join(kind).display()))
        .collect();
    let user = if debian::is_root() { "user root;\n" } else { "" };
    format!(
        "{user}daemon off;\nmaster_process off;\npid \"{}\";\nerror_log stderr warn;\nevents {{ }}\nhttp {{\n\
         {temporary}    access_log off;\n    include /etc/nginx/mime.types;\n{own}\n}}\n",
        folder.join("nginx.pid").display()
    )
}

/// The program: an installed one, or Debian's, installed now.
fn prepare() -> Result<Option<PathBuf>, Failure> {
    if let Some(found) = installed() {
        return Ok(Some(found));
    }
    if debian::can_install() {
        debian::install(&["nginx-light"])?;
    }
    Ok(installed())
}

fn installed() -> Option<PathBuf> {
    let on_path = PathBuf::from(Environment::native().command("nginx").get_program());
    let all = PROGRAMS.iter().map(PathBuf::from).chain([on_path]);
    all.into_iter().find(|program| program.is_file() && answer(Command::new(program).arg("-v")).is_some())
}

fn free_port() -> Result<u16, Failure> {
    let failure = |error: std::io::Error| Failure::Port { port: 0, detail: error.to_string() };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(failure)?;
    Ok(listener.local_addr().map_err(failure)?.port())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::CONTENT_SECURITY_POLICY;

    /// Every header that is recommended but `Cache-Control`, which depends on the file.
    const HEADERS: [(&str, &str); 8] = [
        ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
        ("Permissions-Policy", "camera=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Access-Control-Allow-Origin", "*"),
    ];

    fn read(name: &str) -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../hosting").join(name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    #[test]
    fn every_server_is_told_the_policy_of_the_page() {
        let permissions = |text: &str| {
            let line =
                text.lines().find(|line| line.contains("Permissions-Policy")).unwrap_or_default().trim();
            line.split_once("accelerometer").unwrap().1.trim_end_matches(['"', ';']).to_owned()
        };
        let nowhere = permissions(&read("nginx.conf"));
        for name in ["nginx.conf", "Caddyfile", "apache.htaccess", "_headers"] {
            let text = read(name);
            assert_eq!(permissions(&text), nowhere, "{name}");
            for (header, value) in HEADERS {
                let line = text.lines().find(|line| line.contains(header));
                let line = line.unwrap_or_else(|| panic!("{name}: no {header}"));
                let said = line.split_once(header).unwrap().1.trim_start_matches(':').trim();
                let said = said.trim_end_matches(';').trim_matches('"');
                if header == "Permissions-Policy" {
                    assert!(said.contains(value), "{name}: {line}");
                } else {
                    assert_eq!(said, value, "{name}");
                }
            }
            assert!(text.contains("public, max-age=31536000, immutable"), "{name}");
        }
    }

    #[test]
    fn no_server_is_told_to_keep_calculators_out_of_frames() {
        for name in ["nginx.conf", "Caddyfile", "apache.htaccess", "_headers"] {
            let text = read(name);
            let mut rules = text.lines().filter(|line| !line.trim_start().starts_with('#'));
            assert!(
                !rules.any(|line| line.contains("X-Frame-Options") || line.contains("frame-ancestors")),
                "{name}"
            );
        }
    }

    #[test]
    fn what_is_recommended_is_what_is_tested() {
        let whole = whole(&read("nginx.conf"), Path::new("/folder"), Path::new("/a site"), 8123);
        assert!(whole.contains("listen 127.0.0.1:8123;") && whole.contains("root \"/a site\";"), "{whole}");
        assert!(!whole.contains("/srv/jauge"), "{whole}");
    }
}
