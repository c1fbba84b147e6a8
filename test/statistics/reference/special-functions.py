"""Writes special-functions.json: values to 40 digits with mpmath 1.3.

    pip install mpmath && python3 special-functions.py > special-functions.json

Arguments are doubles, taken at their exact binary value. Rows: [function, arguments, value].
"""
import json
import mpmath as mp

mp.mp.dps = 60
rows = []


def put(name, args, value):
    value = mp.mpf(value)
    if value == 0 or not (mp.mpf("1e-300") <= abs(value) <= mp.mpf("1e300")):
        return
    rows.append([name, [float(a) for a in args], mp.nstr(value, 25)])


def gamma_tails(a, x):
    """Both tails without trusting one method: the power series for the lower, its complement at high precision."""
    a, x = mp.mpf(a), mp.mpf(x)
    old = mp.mp.dps
    mp.mp.dps = 400 if x > a else 60
    term = total = mp.mpf(1)
    n = 0
    while term > total * mp.mpf(10) ** -(mp.mp.dps):
        n += 1
        term *= x / (a + n)
        total += term
    lower = total * mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1))
    upper = 1 - lower
    mp.mp.dps = old
    return +lower, +upper


def beta_tails(a, b, x):
    a, b, x = mp.mpf(a), mp.mpf(b), mp.mpf(x)
    old = mp.mp.dps
    mp.mp.dps = 400

    def series(a, b, x):
        term = total = mp.mpf(1)
        n = 0
        while abs(term) > abs(total) * mp.mpf(10) ** -(mp.mp.dps):
            term *= x * (a + b + n) / (a + 1 + n)
            total += term
            n += 1
        return total * mp.exp(a * mp.log(x) + b * mp.log(1 - x) - mp.log(a)
                              - mp.loggamma(a) - mp.loggamma(b) + mp.loggamma(a + b))
    if x * (a + b) < a:
        lower = series(a, b, x)
        upper = 1 - lower
    else:
        upper = series(b, a, 1 - x)
        lower = 1 - upper
    mp.mp.dps = old
    return +lower, +upper


for x in (1e-300, 1e-10, 0.1, 0.5, 0.9999999, 1.0000001, 1.4616321449683622, 1.9999999, 2.0000001, 2.5, 3.7, 9.99,
          10, 33.3, 1e3, 1e6, 1e12):
    put("logGamma", [x], mp.loggamma(mp.mpf(x)))

for s in (1.0001, 1.5, 2, 2.3699, 3.5, 10, 40):
    for q in (0.01, 0.5, 1, 2.5, 12, 100, 1e4, 1e6):
        put("hurwitzZeta", [s, q], mp.zeta(mp.mpf(s), mp.mpf(q)))

for z in (-37, -30, -12.5, -8, -3, -1.96, -1, -0.1, -1e-8, 0.3, 1, 2.5, 6):
    put("normalCdf", [z], mp.ncdf(mp.mpf(z)))

for a in (1e-6, 0.01, 0.3, 0.5, 1, 1.5, 5, 20.25, 100, 1234.5, 1e4, 1e5, 1e6):
    deviations = (-36, -30, -20, -10, -5, -2, -0.5, 0, 0.5, 2, 5, 10, 20, 30, 36)
    points = {float(mp.nstr(a + d * mp.sqrt(a), 12)) for d in deviations} | {a * f for f in (1e-3, .1, .5, 2, 10)}
    if a < 200:
        points |= {1e-20, 1e-3, 0.2, 1.05, 3, 50, 300, 680}
    for x in sorted(points):
        if x <= 0 or x > 1.2 * a + 1500:
            continue
        lower, upper = gamma_tails(a, x)
        put("gammaLower", [a, x], lower)
        put("gammaUpper", [a, x], upper)

shapes = [(0.5, 0.5), (0.01, 3), (0.01, 0.02), (1, 1), (2.5, 7), (11.5, 21.5), (0.5, 1000), (100, 250.5), (500, 3),
          (1e4, 2e4), (1e5, 1e5), (1e6, 2e6), (1e6, 1e6), (2000, 12.5)]
for a, b in shapes:
    mean = mp.mpf(a) / (a + b)
    sd = mp.sqrt(mean * (1 - mean) / (a + b + 1))
    points = {float(mean + d * sd) for d in (-36, -20, -8, -3, -1, 0, 1, 3, 8, 20, 36)} | {0.001, 0.1, 0.5, 0.9}
    for x in sorted(points):
        if not 0 < x < 1:
            continue
        if a + b > 3e5 and abs(x - mean) > 40 * sd:
            continue
        lower, upper = beta_tails(a, b, x)
        put("betaLower", [a, b, x], lower)
        put("betaUpper", [a, b, x], upper)

for mean, size, counts in ((3, 0.7, (0, 1, 5, 40, 300, 1500)), (0.2, 0.01, (0, 1, 3, 50, 1000)),
                           (74, 4.75, (0, 10, 73, 74, 200, 900)), (1e4, 250.5, (3000, 9000, 1e4, 12000, 20000)),
                           (1e6, 1e6, (9.5e5, 999999, 1e6, 1.05e6)), (5e5, 1e6, (480000, 5e5, 520000))):
    m, r = mp.mpf(mean), mp.mpf(size)
    for k in counts:
        put("negativeBinomialPmf", [k, mean, size],
            mp.exp(mp.loggamma(r + k) - mp.loggamma(r) - mp.loggamma(mp.mpf(k) + 1) + r * mp.log(r / (r + m))
                   + k * mp.log(m / (r + m))))
        mp.mp.dps = 400
        p = r / (r + m)
        mp.mp.dps = 60
        lower, upper = beta_tails(r, mp.mpf(k) + 1, p)
        put("negativeBinomialCdf", [k, mean, size], lower)
        put("negativeBinomialSurvival", [k, mean, size], upper)

print("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]")
