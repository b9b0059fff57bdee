const categories = ['performance', 'accessibility', 'best-practices', 'seo', 'agentic-browsing']

/**
 * Run Lighthouse as on a phone, several times.
 *
 * @param {string} url
 * @param {{ lighthouse: Function, port: number, runs: number }} options `port` is where the browser listens
 * @returns {Promise<{ scores: string[], lcp: number, cls: number, tbt: number, kibibytes: number, speed: number, failed: string[] }>}
 *   Medians; `failed` names the audits that cost points in any run, `speed` is Lighthouse's measure of the machine.
 */
export async function measurePage(url, { lighthouse, port, runs }) {
  const results = []
  for (let run = 0; run < runs; run++) {
    const { lhr } = await lighthouse(url, { port, logLevel: 'silent', output: 'json' })
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`)
    results.push(lhr)
  }
  const median = (audit) => middle(results.map((lhr) => lhr.audits[audit]?.numericValue ?? Number.NaN))
  return {
    scores: categories.map((id) => describeScore(results.map((lhr) => lhr.categories[id]))),
    lcp: median('largest-contentful-paint'),
    cls: median('cumulative-layout-shift'),
    tbt: median('total-blocking-time'),
    kibibytes: median('total-byte-weight') / 1024,
    speed: middle(results.map((lhr) => lhr.environment.benchmarkIndex)),
    failed: [...new Set(results.flatMap(listFailed))],
  }
}

export function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

/** `–` when this Lighthouse does not have the category, or gives no score for the page. */
function describeScore(found) {
  const scores = found.map((category) => category?.score).filter((score) => typeof score === 'number')
  return scores.length === 0 ? '–' : String(Math.round(middle(scores) * 100))
}

function listFailed(lhr) {
  return Object.values(lhr.categories)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
    .map(({ id }) => lhr.audits[id])
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'manual')
    .map(({ id, details }) => {
      const [first] = details?.items ?? []
      return `${id} ${first?.node?.snippet ?? ''}`.trim()
    })
}
