"""Runs every test of this folder in Debian's Chromium and prints how many passed."""
import importlib
import pathlib
import shutil
import sys
import traceback

from playwright.sync_api import sync_playwright

folder = pathlib.Path(__file__).parent
sys.path.insert(0, str(folder))
wanted = sys.argv[1:]
passed, failed = 0, 0
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    for file in sorted(folder.glob("test_*.py")):
        module = importlib.import_module(file.stem)
        for name in [name for name in dir(module) if name.startswith("test_")]:
            for case in getattr(getattr(module, name), "cases", [()]):
                told = f"{file.stem}.{name}{list(case) if case else ''}"
                if wanted and not any(word in told for word in wanted):
                    continue
                try:
                    getattr(module, name)(browser, *case)
                    passed += 1
                    print(f"ok   {told}", flush=True)
                except Exception:
                    failed += 1
                    print(f"FAIL {told}\n{traceback.format_exc()}", flush=True)
    browser.close()
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed or not passed else 0)
