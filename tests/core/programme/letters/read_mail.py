"""Reads the .eml files of a folder as a mail program does: read_mail.py FOLDER. Prints a JSON object, by file name."""
import json
import sys
from email import policy
from email.header import decode_header, make_header
from email.parser import BytesParser
from email.utils import parseaddr
from pathlib import Path


def name_in(header):
    """The newer parser of addresses keeps the spaces between encoded words; RFC 2047 has them go, and the older one knows."""
    phrase, _ = parseaddr("".join(header.splitlines()))
    return str(make_header(decode_header(phrase)))


def read(path):
    old = BytesParser(policy=policy.compat32).parsebytes(path.read_bytes())
    message = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
    to = message["To"].addresses[0]
    sender = message["From"].addresses[0] if message["From"] else None
    body = message.get_body(("plain",))
    page = message.get_body(("html",))
    return {
        "headers": [name.lower() for name in message.keys()],
        "defects": [str(defect) for part in message.walk() for defect in part.defects],
        "headerDefects": [str(defect) for value in message.values() for defect in value.defects],
        "toName": name_in(old["To"]),
        "toMail": to.addr_spec,
        "fromName": name_in(old["From"]) if sender else "",
        "fromMail": sender.addr_spec if sender else "",
        "subject": str(message["Subject"]),
        "date": message["Date"].datetime.isoformat() if message["Date"] else "",
        "unsent": message["X-Unsent"],
        "body": body.get_content(),
        "html": page.get_content() if page else "",
        "parts": [part.get_content_type() for part in message.walk()],
        "attachments": [
            {"name": part.get_filename(), "type": part.get_content_type(), "text": part.get_payload(decode=True).decode("utf-8")}
            for part in message.iter_attachments()
        ],
    }


print(json.dumps({path.name: read(path) for path in sorted(Path(sys.argv[1]).glob("*.eml"))}))
