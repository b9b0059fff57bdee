import type { Strings } from '../../model/strings/en.ts'
import type { Capped, MetricRow, RiskRow } from '../release-lists.ts'
import { badgeText, blocks, escapeText, sourceText, table } from './markdown.ts'
import { restText } from './release-parts.ts'

/** The risks of a release, the heaviest first. */
export function riskTable(risks: Capped<RiskRow>, strings: Strings): string {
  const { common, releases } = strings
  const words = releases.risks
  return blocks(
    table(
      [
        words.risk,
        words.likelihood,
        words.impact,
        words.mitigation,
        words.owner,
        words.status,
        common.readIn,
      ],
      risks.rows.map((risk) => [
        escapeText(
          risk.number !== undefined && risk.number !== risk.title
            ? `${risk.number} ${risk.title}`
            : risk.title,
        ),
        escapeText(risk.likelihood ?? common.unknown),
        escapeText(risk.impact ?? common.unknown),
        escapeText(risk.mitigation ?? words.noneGiven),
        escapeText(risk.owner ?? words.noneGiven),
        badgeText(risk.badge),
        sourceText(risk.source),
      ]),
    ),
    restText(risks.total, risks.rows.length, risks.rest, strings),
  )
}

/** The metrics of a release, those with both a target and an actual value first. */
export function metricTable(metrics: Capped<MetricRow>, strings: Strings): string {
  const { common, releases } = strings
  const words = releases.metrics
  return blocks(
    table(
      [words.metric, words.target, words.actual, words.status, common.readIn],
      metrics.rows.map((metric) => [
        escapeText(metric.scope === undefined ? metric.title : `${metric.title} (${metric.scope})`),
        escapeText(metric.target ?? ''),
        escapeText(metric.actual ?? words.notMeasured),
        badgeText(metric.badge),
        sourceText(metric.source),
      ]),
    ),
    restText(metrics.total, metrics.rows.length, metrics.rest, strings),
  )
}
