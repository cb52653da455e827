"""Runs Tools/setup with a Debian of its own making: what it installs, as whom, and what it says where it may not."""
import pathlib
import re
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parents[2]
faults = []


def run(case, wanted, *, uid=0, sudo=None, missing=(), arguments=(), debian=True, code=0):
    """`sudo`: None where there is none, else its exit code. `wanted`: lines that the tools must have been given, in order."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (tools, venv, log) = (folder / "bin", folder / "venv/bin", folder / "log")
        tools.mkdir()
        venv.mkdir(parents=True)

        def tool(path, script):
            path.write_text(f"#!/bin/sh\n{script}\n")
            path.chmod(0o755)

        for name in ["bash", "sed", "grep", "cat", "sha256sum", "basename", "dirname", "env", "sh", "true"]:
            (tools / name).symlink_to(f"/usr/bin/{name}")
        tool(tools / "id", f"echo {uid}")
        tool(tools / "apt-get", f'echo "apt-get $DEBIAN_FRONTEND $*" >>{log}')
        tool(venv / "python", f'case "$1" in -m) shift 2; echo "pip $*" >>{log};; esac')
        if debian:
            # Like the real one, it fails when any package is unknown to it, and still tells of the others.
            tool(
                tools / "dpkg-query",
                "shift 2; fault=0; for p; do case \" $GONE \" in *\" $p \"*) fault=1;; *) echo \"$p installed\";; esac; done; exit $fault",
            )
        if sudo is not None:
            tool(tools / "sudo", f'[ {sudo} = 0 ] || exit {sudo}; shift; echo sudo >>{log}; exec "$@"')
        done = subprocess.run(
            ["/usr/bin/bash", str(root / "Tools/setup"), *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL,
            env={"PATH": str(tools), "GRAPPE_VENV": str(venv.parent), "GONE": " ".join(missing), "LANG": "C"})
        given = [line for line in (log.read_text().splitlines() if log.exists() else [])]
        told = "\n".join(given) + "\n" + done.stderr
        at = 0
        for line in wanted:
            at = told.find(line, at)
            if at < 0:
                break
        if done.returncode != code or at < 0 or (code and any(line.startswith("apt-get") for line in given)):
            faults.append(f"setup, {case}: exit {done.returncode}, wanted {code} and {wanted}, told\n{told}")


update = "apt-get  -q -o DPkg::Lock::Timeout=300 update"
install = "apt-get noninteractive -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends"
gone = ["libsodium-dev", "zlib1g-dev"]
run("nothing missing", ["pip install --quiet"], uid=1000)
run("as root", [update, f"{install} libsodium-dev zlib1g-dev\n", "requirements.txt"], missing=gone)
run("by sudo", ["sudo", update, "sudo", f"{install} libsodium-dev zlib1g-dev\n"], uid=1000, sudo=0, missing=gone)
by_hand = ["install them as root", "apt-get install --no-install-recommends libsodium-dev zlib1g-dev\n"]
run("no sudo", by_hand, uid=1000, missing=gone, code=1)
run("sudo that wants a password", by_hand, uid=1000, sudo=1, missing=gone, code=1)
run("a package of the tests alone", ["pip install --quiet"], missing=["postgresql"])
run("the tests' packages too", [f"{install} postgresql chromium\n", "requirements-test.txt"], missing=["postgresql", "chromium"],
    arguments=["test"])
names = "(.*?)".join([r"\nbuild=\(", r"\)\nrun=\(", r"\)\ntest="])
everything = " ".join(re.search(names, (root / "Tools/setup").read_text(), re.DOTALL).groups()).split()
run("a bare machine", [update, f"{install} {' '.join(everything)}\n", "pip install"], missing=everything)
run("not Debian", ["this is not Debian", "libpq-dev", "fonts-noto-core"], debian=False, code=1)
run("a word it does not know", ["usage"], arguments=["tests"], code=64)
print("\n".join(faults) or "setup: installs what is missing, or says it")
sys.exit(1 if faults else 0)
