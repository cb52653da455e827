"""Every phrase in French, Arabic and English, with the same placeholders, all plural forms, and none that nothing says."""
import json
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
PLURALS = {"fr": {"one", "other"}, "en": {"one", "other"}, "ar": {"zero", "one", "two", "few", "many", "other"}}
NAME = re.compile(r"\{([a-zA-Z]+)\}")
faults, owners = [], {}

code = "\n".join(file.read_text() for file in sorted((root / "Sources").rglob("*.swift")))
literals = re.findall(r'"((?:[^"\\\n]|\\.)*)"', code)
said = {literal.split(" ")[0] for literal in literals} | {literal.split("\\(")[0].rstrip() for literal in literals}
# A key whose end is data is written `"calls.state.\(state)"` in the code: its fixed beginning counts for all of its family.
families = tuple({literal.split("\\(")[0] for literal in literals if re.match(r"^[a-z][a-z-]*\.[a-zA-Z.-]*\.\\\(", literal)})


def is_said(key):
    if key in said or key.startswith(families):
        return True
    head, _, tail = key.partition(".")
    return head in ("act", "field") and tail in said


def names(text):
    texts = text.values() if isinstance(text, dict) else [text]
    return set().union(*(NAME.findall(t) for t in texts))


for french in sorted((root / "Sources").rglob("Phrases/fr.json")):
    folder = french.parent
    texts = {language: json.loads((folder / f"{language}.json").read_text()) for language in PLURALS}
    where = folder.relative_to(root)
    for key in sorted(set().union(*texts.values())):
        missing = [language for language in PLURALS if key not in texts[language]]
        if missing:
            faults.append(f"{where}: {key} is missing in {', '.join(missing)}")
            continue
        if key in owners:
            faults.append(f"{where}: {key} stands in {owners[key]} too")
        owners[key] = where
        if len({frozenset(names(texts[language][key])) for language in PLURALS}) > 1 and not isinstance(texts["ar"][key], dict):
            faults.append(f"{where}: {key} has other placeholders in one language")
        for language, forms in PLURALS.items():
            text = texts[language][key]
            if isinstance(text, dict) and set(text) != forms:
                faults.append(f"{where}/{language}.json: {key} needs exactly the forms {', '.join(sorted(forms))}")
            if not (all(text.values()) if isinstance(text, dict) else text):
                faults.append(f"{where}/{language}.json: {key} is empty")
        if not is_said(key):
            faults.append(f"{where}: {key} is said nowhere")
print("\n".join(faults) or f"catalogues: {len(owners)} phrases in three languages")
sys.exit(1 if faults else 0)
