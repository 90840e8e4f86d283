"""Holds cartridges against the Schematron rules that the official schemas of Common Cartridge carry.

Usage: schematron.py FOLDER with *-1.1.imscc and *-1.3.imscc. The schemas lie in the folder that MICROVET_STANDARDS names;
without it the test is skipped (77). Fails where a rule is broken, and where the rules let a broken cartridge pass.
"""
import copy
import os
import pathlib
import re
import sys
import zipfile

from lxml import etree, isoschematron

SCH = "http://purl.oclc.org/dsdl/schematron"
SKIPPED = 77
# Version: schemas of the manifest, its metadata, and questions.
SCHEMAS = {
    "1.1": {"manifest": ["cc11/ccv1p1_imscp_v1p2_v1p0.xsd", "cc11/ccv1p1_lommanifest_v1p0.xsd"],
            "questestinterop": ["cc11/ccv1p1_qtiasiv1p2p1_v1p0.xsd"]},
    "1.3": {"manifest": ["cc13/ccv1p3_imscp_v1p2_v1p0.xsd", "cc13/LOM/ccv1p3_lommanifest_v1p0.xsd"],
            "questestinterop": ["cc13/ccv1p3_qtiasiv1p2p1_v1p0.xsd"]},
}


def rules_of(path, version):
    """The rules inside a schema as a document of their own. They are written as Schematron 1.5 has them: names and titles of
    patterns, which ISO Schematron has otherwise, and rules that ask for nothing are left out. Those for manifests name the
    namespace of 1.1 and the resource types of 1.0, so that they would hold for nothing: they are read with those of `version`."""
    names = re.compile(r"(imsdt_xmlv1p|imswl_xmlv1p|imscc_xmlv1p|imsccv1p)\d")
    schema = etree.Element(f"{{{SCH}}}schema", nsmap={"sch": SCH})
    source = etree.parse(str(path))
    for tag in ("ns", "pattern"):
        for node in source.iter(f"{{{SCH}}}{tag}"):
            node = copy.deepcopy(node)
            for one in node.iter(f"{{{SCH}}}*"):
                for name in ("name", "id", "abstract"):
                    one.attrib.pop(name, None)
                for name in one.attrib:
                    one.set(name, names.sub(rf"\g<1>{version[-1]}", one.get(name)))
            for title in node.findall(f"{{{SCH}}}title"):
                node.remove(title)
            for rule in node.findall(f"{{{SCH}}}rule"):
                if rule.find(f"{{{SCH}}}assert") is None:
                    node.remove(rule)
            if tag == "ns" or node.find(f"{{{SCH}}}rule") is not None:
                schema.append(node)
    finder = isoschematron.Schematron.ASSERTS_AND_REPORTS
    return isoschematron.Schematron(schema, store_report=True, error_finder=finder), len(schema.findall(f".//{{{SCH}}}rule"))


def faults(document, checks):
    out = []
    for check, _ in checks:
        if not check.validate(document):
            out += [" ".join("".join(text.itertext()).split())
                    for text in check.validation_report.iter("{http://purl.oclc.org/dsdl/svrl}text")] or ["a rule is broken"]
    return out


def broken(document):
    """The same with one fault that a rule names: of the manifest, or of its questions."""
    wrong = copy.deepcopy(document)
    if etree.QName(wrong.getroot()).localname == "manifest":
        for resource in wrong.iter("{*}resource"):
            if resource.get("type").startswith("imsqti"):
                resource.set("href", "opened.html")
    else:
        for entry in wrong.iter("{*}fieldentry"):
            if (entry.text or "").startswith("cc.") and not entry.text.startswith("cc.exam"):
                entry.text = "cc.none.v0p1"
    return wrong


def main(folder):
    standards = os.environ.get("MICROVET_STANDARDS")
    if not standards:
        print("MICROVET_STANDARDS names no folder with the official schemas")
        return SKIPPED
    status, documents = 0, 0
    for version, kinds in SCHEMAS.items():
        checks = {root: [rules_of(pathlib.Path(standards, name), version) for name in names] for root, names in kinds.items()}
        tried = set()
        for root, list_ in checks.items():
            print(version, root, "rules:", [count for _, count in list_])
            if min(count for _, count in list_) == 0:
                status = 1
        for path in sorted(pathlib.Path(folder).glob(f"*-{version}.imscc")):
            with zipfile.ZipFile(path) as package:
                for name in package.namelist():
                    if not name.endswith(".xml"):
                        continue
                    document = etree.ElementTree(etree.fromstring(package.read(name)))
                    root = etree.QName(document.getroot()).localname
                    if root not in checks:
                        continue
                    documents += 1
                    for fault in faults(document, checks[root]):
                        print(f"{path.name}: {name}: {fault}")
                        status = 1
                    wrong = broken(document)
                    if etree.tostring(wrong) != etree.tostring(document):
                        tried.add(root)
                        if not faults(wrong, checks[root]):
                            print(f"{path.name}: {name}: the rules found nothing wrong in a broken copy")
                            status = 1
        if tried != set(checks):
            print(f"{version}: no broken copy was tried of {set(checks) - tried}")
            status = 1
    print(documents, "documents")
    return status if documents else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
