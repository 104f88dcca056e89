/** A year's arrangement: the State Council's document numbers, and what a reader must know of it. */
interface Notice {
  readonly year: number;
  readonly source: string;
  readonly note?: string;
}

/** The notices behind domain/calendar/data/calendar.json, in the order of years. */
export const NOTICES: readonly Notice[] = [
  { year: 2014, source: '国办发明电〔2013〕28号' },
  {
    year: 2015,
    source: '国办发明电〔2014〕28号；国发明电〔2015〕1号',
    note: '9月3日至5日抗战胜利70周年纪念日调休放假，9月6日上班，由国发明电〔2015〕1号另行通知。',
  },
  { year: 2016, source: '国办发明电〔2015〕18号' },
  { year: 2017, source: '国办发明电〔2016〕17号' },
  {
    year: 2018,
    source: '国办发明电〔2017〕12号；国办发明电〔2018〕15号',
    note: '12月29日上班、30日和31日放假，是2019年的通知安排的元旦调休。',
  },
  {
    year: 2019,
    source: '国办发明电〔2018〕15号；国办发明电〔2019〕3号',
    note: '劳动节原通知只放5月1日一天，国办发明电〔2019〕3号调整为5月1日至4日放假，4月28日、5月5日上班。',
  },
  {
    year: 2020,
    source: '国办发明电〔2019〕16号；国办发明电〔2020〕1号',
    note: '因疫情防控，国办发明电〔2020〕1号延长春节假期至2月2日：1月31日放假，原定2月1日（周六）上班取消，2月3日起上班。各地另行推迟复工的不是国务院安排的放假，不计入。',
  },
  { year: 2021, source: '国办发明电〔2020〕27号' },
  {
    year: 2022,
    source: '国办发明电〔2021〕11号；国办发明电〔2022〕16号',
    note: '12月31日（周六）放假，是2023年的通知安排的元旦假期。',
  },
  { year: 2023, source: '国办发明电〔2022〕16号' },
  {
    year: 2024,
    source: '国办发明电〔2023〕7号',
    note: '除夕（2月9日）只是鼓励安排职工休息，不是放假，按工作日计。',
  },
  { year: 2025, source: '国办发明电〔2024〕12号' },
  { year: 2026, source: '国办发明电〔2025〕7号' },
];
