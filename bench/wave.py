"""What one more answer to a full wave costs, and what closing it costs. Called by wave.sh: wave.py SKEIN DATABASE TOKENS PORT."""
import http.cookiejar, random, re, statistics, subprocess, sys, time, urllib.error, urllib.parse, urllib.request, uuid

skein, database, tokens, port = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
lite = "=" not in database
site = f"http://127.0.0.1:{port}"
answers = 20


def sql(text):
    command = ["sqlite3", "-cmd", ".timeout 60000", database] if lite else ["psql", "-qAtX", *url()]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout.split()


def url():
    parts = dict(p.split("=", 1) for p in database.split(";") if p)
    return ["-h", parts["Host"], "-p", parts.get("Port", "5432"), "-U", parts["Username"], "-d", parts["Database"]]


def new():
    return str(uuid.uuid4()).upper() if lite else str(uuid.uuid4())


def fill():
    """A wave with so many sheets, all answered but the last few, written straight into the database."""
    survey, network = sql("select survey_id || ' ' || network_id from survey_items join surveys on surveys.id = survey_id limit 1;")
    schools = sql(f"select school_id from memberships where network_id = '{network}';")
    items = len(sql(f"select id from survey_items where survey_id = '{survey}';"))
    wave, secret = new(), "x'00'" if lite else "'\\x00'"
    yes, no = ("1", "0") if lite else ("true", "false")
    codes = set()
    while len(codes) < tokens:
        codes.add("".join(random.choices("23456789BCDFGHJKMNPQRSTVWXYZ", k=8)))
    codes = list(codes)
    used = [yes] * (tokens - answers) + [no] * answers
    rows = [f"('{new()}', '{wave}', '{schools[n % len(schools)]}', '{code}', {use})" for n, (code, use) in enumerate(zip(codes, used))]
    marks = ",".join("1" for _ in range(items))
    ballots = [f"('{new()}', '{wave}', '{schools[n % len(schools)]}', '{marks}')" for n in range(tokens - answers)]
    sql(f"""begin;
        insert into waves (id, survey_id, network_id, number, opens_on, closes_on, asks_heads, asks_others, secret, asked, at_least, version)
            values ('{wave}', '{survey}', '{network}', 99, '{day(-1)}', '{day(9)}', {no}, {no}, {secret}, {tokens}, 0, 0);
        insert into tokens (id, wave_id, school_id, code, is_used) values {",".join(rows)};
        insert into ballots (id, wave_id, school_id, marks) values {",".join(ballots)};
        commit;""")
    return wave, codes[-answers:]


def day(after):
    return time.strftime("%Y-%m-%d", time.gmtime(time.time() + after * 86400))


def serve():
    server = subprocess.Popen([skein, "serve", "--database", database, "--urls", site], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        try:
            urllib.request.urlopen(site)
            return server
        except OSError:
            time.sleep(0.05)


class Stays(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def answer(code):
    """As a phone does: the code, the page it leads to, the answer. The last of these is timed."""
    phone = urllib.request.build_opener(Stays(), urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    link = send(phone, "/voice", {"Code": code}).headers["Location"]
    page = phone.open(site + link).read().decode()
    fields = dict(hidden(page)) | {name: "1" for name in re.findall(r'name="(Answers\[\d+\])"', page)}
    start = time.perf_counter()
    said = post(phone, link, fields)
    seconds = time.perf_counter() - start
    assert said.headers["Location"] == "/voice/thanks", said.status
    return seconds


def send(phone, path, typed):
    return post(phone, path, dict(hidden(phone.open(site + path).read().decode())) | typed)


def hidden(page):
    form = page[page.index("<main"):]
    for tag in re.findall(r'<input[^>]*type="hidden"[^>]*>', form):
        yield re.search(r'name="([^"]*)"', tag).group(1), re.search(r'value="([^"]*)"', tag).group(1)


def post(phone, path, fields):
    try:
        return phone.open(site + path, urllib.parse.urlencode(fields).encode())
    except urllib.error.HTTPError as led_on:
        return led_on


def close(wave):
    """From when the work is taken up until it is done: looked at every few milliseconds from outside."""
    sql(f"update waves set opens_on = '{day(-20)}', closes_on = '{day(-9)}' where id = '{wave}'; update jobs set not_before = '2020-01-01 00:00:00', lease_until = null where kind = 'voice.close';")
    server = serve()
    begun = None
    while not sql(f"select 1 from waves where id = '{wave}' and closed_on is not null;"):
        if begun is None and sql("select 1 from jobs where kind = 'voice.close' and lease_until is not null;"):
            begun = time.perf_counter()
        time.sleep(0.002)
    ended = time.perf_counter()
    server.terminate()
    server.wait()
    return ended - (begun or ended)


wave, codes = fill()
server = serve()
times = [answer(code) for code in codes]
server.terminate()
server.wait()
print(f"| {'SQLite' if lite else 'PostgreSQL'} | {tokens:,} | {1000 * statistics.median(times):.0f} ms | {1000 * max(times):.0f} ms | {close(wave):.2f} s |")
