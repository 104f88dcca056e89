import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  HorizontalPositionAlign,
  LineRuleType,
  Paragraph,
  TabStopType,
  VerticalPositionAlign,
} from 'docx';
import { cellsOf } from '../../domain/papers/lay-lines.ts';
import type { Paper, PaperBlock } from '../../domain/papers/paper.ts';
import { titleLines } from '../../domain/papers/title-lines.ts';
import { packed, paragraph, run, twips } from './docx-kit.ts';
import { imprintParts } from './imprint.ts';
import type { Face } from './paper-fonts.ts';
import { CORE, mm, NUMBER_MIDDLE, RED, RED_LINE, ROW, SIZE } from './sheet.ts';

const FACE_OF = { heading: 'hei', section: 'kai', point: 'body', body: 'body' } as const satisfies Record<
  PaperBlock['level'],
  Face
>;
const INDENT = { firstLineChars: 200, firstLine: twips(2 * SIZE.text) } as const;
const SIGNED = 4 * SIZE.text;

/** An official document for a word processor: laid by its own grid of 22 lines by 28 characters. */
export async function docxOfPaper(paper: Paper, at: string): Promise<Buffer> {
  const { title, addressee, blocks } = paper;
  const children = [
    ...head(paper),
    ...titleLines(title).map((line) =>
      paragraph(line, { face: 'title', size: SIZE.title }, { alignment: AlignmentType.CENTER, keepNext: true }),
    ),
    paragraph('', {}),
    paragraph(addressee, {}),
    ...blocks.map(({ level, text }, index) =>
      paragraph(text, { face: FACE_OF[level] }, { indent: INDENT, keepNext: leadsOn(level, text, index) }),
    ),
    ...signature(paper),
    imprint(paper),
  ];
  return packed(children, { title, author: paper.issuer, at });

  // What announces does not end a page, and the signature never stands on a page without text (此页无正文).
  function leadsOn(level: PaperBlock['level'], text: string, index: number): boolean {
    return level === 'heading' || /[：:]$/.test(text) || index === blocks.length - 1;
  }
}

function head({ issuer, number }: Paper): readonly Paragraph[] {
  const line = {
    style: BorderStyle.SINGLE,
    size: 12,
    color: RED.slice(1),
    space: Math.round(RED_LINE - NUMBER_MIDDLE - ROW / 2),
  };
  return [
    paragraph(
      issuer,
      { face: 'title', size: SIZE.mark, colour: RED },
      // 35 mm from the core's upper edge to that of the characters, then two blank rows; no row of the grid stretches it.
      {
        alignment: AlignmentType.CENTER,
        spacing: {
          before: twips(mm(35)),
          after: twips(2 * ROW),
          line: twips(SIZE.mark),
          lineRule: LineRuleType.EXACT,
        },
      },
    ),
    paragraph(number.text, {}, { alignment: AlignmentType.CENTER, border: { bottom: line } }),
    paragraph('', {}),
    paragraph('', {}),
  ];
}

/** The name is centred over its date, which stands four characters from the edge. */
function signature({ signature: { name, date } }: Paper): readonly Paragraph[] {
  const apart = ((cellsOf(date) - cellsOf(name)) * SIZE.text) / 2;
  const right = (points: number) => ({ alignment: AlignmentType.RIGHT, indent: { right: twips(SIGNED + points) } });
  return [
    paragraph('', {}, { keepNext: true }),
    paragraph(name, {}, { ...right(Math.max(0, apart)), keepNext: true }),
    paragraph(date, {}, right(Math.max(0, -apart))),
  ];
}

/** 版记 at the foot of the last page, wherever the text ends. */
function imprint(paper: Paper): Paragraph {
  const [issuer, date] = imprintParts(paper.imprint);
  const edge = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 4 };
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    border: { top: edge, bottom: edge },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(CORE.width - SIZE.small) }],
    indent: { left: twips(SIZE.small) },
    frame: {
      type: 'alignment',
      width: twips(CORE.width),
      height: twips(ROW),
      rule: HeightRule.ATLEAST,
      wrap: FrameWrap.AROUND,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
    },
    children: [run(`${issuer}\t${date}`, { size: SIZE.small })],
  });
}
