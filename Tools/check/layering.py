"""Compares every target's imports with the manifest: an undeclared import passes in SwiftPM once its module happens to be built."""
import json
import pathlib
import re
import subprocess
import sys

TOOLCHAIN = {"Foundation", "FoundationNetworking", "Glibc", "Synchronization", "Testing", "Dispatch"}
STOREYS = ["Ground", "Methods", "Commands", "Platform", "Domain", "App", "Grappe", "Bench"]

root = pathlib.Path(__file__).resolve().parents[2]
manifest = json.loads(subprocess.run(["swift", "package", "dump-package"], cwd=root, check=True, capture_output=True).stdout)
faults = []
storey = {}
for target in manifest["targets"]:
    parts = pathlib.PurePath(target.get("path") or "").parts
    if parts[:1] == ("Sources",):
        storey[target["name"]] = STOREYS.index(parts[1])
for target in manifest["targets"]:
    declared = {target["name"]}
    for dependency in target["dependencies"]:
        kind, names = next(iter(dependency.items()))
        declared.add(names[0])
    for name in declared & storey.keys():
        if target["name"] in storey and storey[name] > storey[target["name"]]:
            faults.append(f"{target['name']} depends upward on {name}")
    for file in sorted((root / target["path"]).rglob("*.swift")):
        for number, line in enumerate(file.read_text().splitlines(), 1):
            found = re.match(r"(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:package|internal|public|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|typealias)\s+)?(\w+)", line)
            if found and found[1] not in declared | TOOLCHAIN:
                faults.append(f"{file.relative_to(root)}:{number}: {target['name']} imports {found[1]} without declaring it")
print("\n".join(faults) or f"layering: {len(manifest['targets'])} targets import what they declare")
sys.exit(1 if faults else 0)
