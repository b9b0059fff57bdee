import { expect, test } from 'vitest'
import { readDiagram } from './diagram-source.ts'

test.each([
  ['graph TD\n  A-->B', 'flowchart TD\nn0[A]\nn1[B]\nn0 --> n1'],
  ['flowchart LR; A[One] & B --yes--> C(Two); C -.- D', undefined],
  [
    'flowchart LR\n A[One] & B --yes--> C(Two); C -.- D',
    'flowchart LR\nn0[One]\nn1[B]\nn2(Two)\nn3[D]\nn0 -->|yes| n2\nn1 -->|yes| n2\nn2 -.- n3',
  ],
  ['graph\n A == so ==> B\n B <--> C', 'flowchart TD\nn0[A]\nn1[B]\nn2[C]\nn0 ==>|so| n1\nn1 <--> n2'],
  [
    'graph LR\n subgraph one [Group]\n  A\n end\n A --> B\n B --> one',
    'flowchart LR\nsubgraph n2 [Group]\nn0[A]\nend\nn1[B]\nn0 --> n1\nn1 --> n2',
  ],
  [
    'graph TD\n A["a; b<br>c"]:::hot\n classDef hot fill:#fa0,stroke:#333',
    'flowchart TD\nn0[a\ue03b b<br/>c]\nstyle n0 fill:#fa0',
  ],
  ['stateDiagram\n [*]-->Open\n Open --> Done : close', 'stateDiagram-v2\n[*]-->Open\nOpen --> Done : close'],
  ['sequenceDiagram\n A->> B : hello\n activate B', 'sequenceDiagram\nA->>B: hello'],
  ['classDiagram\n A"1"*--"n"B:has', 'classDiagram\nA "1" *-- "n" B : has'],
  ['erDiagram\n A }o--|| B : has', 'erDiagram\nA o{--|| B : has'],
])('%j is written as the library surely reads it', (source, expected) => {
  expect(readDiagram(source)?.text).toBe(expected)
})

test.each([
  '',
  'gantt\n title Launch',
  'graph TD\n A --x B',
  'graph TD\n A@{ shape: cloud }',
  'graph TD\n A[open',
  'graph TD\n A --> one\n subgraph one\n  B\n end',
  'graph TD\n subgraph one\n  B',
  'stateDiagram\n A --> B\n note right of A : why',
  'sequenceDiagram\n autonumber\n A->>B: x',
  'sequenceDiagram\n A-xB: lost',
  'classDiagram\n note "all"',
  'erDiagram\n A { int id }',
])('%j is not drawn, because a part would be left out', (source) => {
  expect(readDiagram(source)).toBeUndefined()
})

test.each([
  ['---\ntitle: Way of a change\n---\ngraph TD\n A --> B', 'Way of a change'],
  ['graph TD\n accTitle: How it goes\n accDescr: long\n A --> B', 'How it goes'],
  ['%%{init: {"theme": "dark"}}%%\ngraph TD\n %% a note\n A --> B', undefined],
])('what an author calls a diagram is its title: %j', (source, title) => {
  const diagram = readDiagram(source)
  expect(diagram?.lines).toBe(1)
  expect(diagram?.title).toBe(title)
})
