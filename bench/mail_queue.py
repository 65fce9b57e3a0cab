"""Queues messages as Skein does, or sends the same ones with Python's own client: mail_queue.py DATABASE N | --send PORT N"""
import smtplib
import sqlite3
import subprocess
import sys
import uuid
from email.message import EmailMessage

TEXT = "Dear head,\n\nWhat would your school like to work on with others?\n\n" + "A line of a letter. " * 60


def send(port, count):
    with smtplib.SMTP("127.0.0.1", port) as line:
        for number in range(count):
            message = EmailMessage()
            message["From"], message["To"], message["Subject"] = "skein@skein.example", "head@ash.example", f"Letter {number}"
            message.set_content(TEXT)
            line.send_message(message)


def queue(database, count):
    at = "2026-11-02 09:00:00"
    if "=" in database or database.startswith("postgres"):
        sql = f"""insert into mail_messages (id, to_address, subject, text, queued_at, not_before, attempts, comes_first)
            select gen_random_uuid(), 'head@ash.example', 'Letter ' || n, '{TEXT}', '{at}+00', '{at}+00', 0, false from generate_series(1, {count}) n"""
        subprocess.run(["psql", "-q", "-v", "ON_ERROR_STOP=1", database, "-c", sql], check=True)
        return
    with sqlite3.connect(database) as db:
        db.executemany(
            "insert into mail_messages (id, to_address, subject, text, queued_at, not_before, attempts, comes_first) values (?, ?, ?, ?, ?, ?, 0, 0)",
            [(str(uuid.uuid4()).upper(), "head@ash.example", f"Letter {n}", TEXT, at, at) for n in range(count)])


if sys.argv[1] == "--send":
    send(int(sys.argv[2]), int(sys.argv[3]))
else:
    queue(sys.argv[1], int(sys.argv[2]))
