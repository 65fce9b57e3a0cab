"""Queues messages as Skein does, sends the same ones with Python's own client, or says what became of them:
mail_queue.py DATABASE N | --send PORT N | --told DATABASE SINK N
"""
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
        sql = f"""insert into mail_messages (id, to_address, subject, text, queued_at, not_before, attempts, comes_first, may_wait)
            select gen_random_uuid(), 'head' || n || '@ash.example', 'Letter ' || n, '{TEXT}', '{at}+00', '{at}+00', 0, false, true from generate_series(1, {count}) n"""
        subprocess.run(["psql", "-q", "-v", "ON_ERROR_STOP=1", database, "-c", sql], check=True)
        return
    with sqlite3.connect(database) as db:
        db.executemany(
            "insert into mail_messages (id, to_address, subject, text, queued_at, not_before, attempts, comes_first, may_wait) values (?, ?, ?, ?, ?, ?, 0, 0, 1)",
            [(str(uuid.uuid4()).upper(), f"head{n}@ash.example", f"Letter {n}", TEXT, at, at) for n in range(count)])


def tell(database, sink, count):
    with open(sink, encoding="utf-8") as file:
        came = [line.rstrip("\n").split("\t")[1] for line in file]
    with sqlite3.connect(database) as db:
        waiting = db.execute("select count(*) from mail_messages where handed_over_at is null").fetchone()[0]
        unsure = {row[0] for row in db.execute(
            "select subject from mail_messages where handed_over_at is not null and sent_at is null")}
    lost = {f"Letter {n}" for n in range(count)} - set(came) - unsure
    print(f"{len(set(came))} came, {len(came) - len(set(came))} of them twice; {len(unsure)} are known as unsure, "
          f"{len(unsure & set(came))} of which came; {waiting} wait; {len(lost)} are lost")


if sys.argv[1] == "--told":
    tell(sys.argv[2], sys.argv[3], int(sys.argv[4]))
elif sys.argv[1] == "--send":
    send(int(sys.argv[2]), int(sys.argv[3]))
else:
    queue(sys.argv[1], int(sys.argv[2]))
