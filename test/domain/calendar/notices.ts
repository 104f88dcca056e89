import type { Holiday } from '../../../domain/calendar/holidays.ts';

/** A State Council notice as its text lists it: days off (one day or first/last), and weekend days worked. */
interface Notice {
  readonly year: number;
  readonly off: Partial<Readonly<Record<Holiday, readonly string[]>>>;
  readonly worked: readonly string[];
}

/**
 * Copied by hand from the texts of the notices, each year with what a later notice changed. Weekends that a notice
 * only mentions (与周末连休) are not listed: they are off anyway.
 */
export const NOTICE_TEXTS: readonly Notice[] = [
  {
    year: 2014,
    off: {
      newYear: ['01-01'],
      springFestival: ['01-31/02-06'],
      qingming: ['04-05', '04-07'],
      labourDay: ['05-01/05-03'],
      dragonBoat: ['06-02'],
      midAutumn: ['09-08'],
      nationalDay: ['10-01/10-07'],
    },
    worked: ['01-26', '02-08', '05-04', '09-28', '10-11'],
  },
  {
    year: 2015,
    off: {
      newYear: ['01-01/01-03'],
      springFestival: ['02-18/02-24'],
      qingming: ['04-05', '04-06'],
      labourDay: ['05-01'],
      dragonBoat: ['06-20', '06-22'],
      victoryDay: ['09-03', '09-04'],
      midAutumn: ['09-27'],
      nationalDay: ['10-01/10-07'],
    },
    worked: ['01-04', '02-15', '02-28', '09-06', '10-10'],
  },
  {
    year: 2016,
    off: {
      newYear: ['01-01'],
      springFestival: ['02-07/02-13'],
      qingming: ['04-04'],
      labourDay: ['05-01', '05-02'],
      dragonBoat: ['06-09/06-11'],
      midAutumn: ['09-15/09-17'],
      nationalDay: ['10-01/10-07'],
    },
    worked: ['02-06', '02-14', '06-12', '09-18', '10-08', '10-09'],
  },
  {
    year: 2017,
    off: {
      newYear: ['01-01', '01-02'],
      springFestival: ['01-27/02-02'],
      qingming: ['04-02/04-04'],
      labourDay: ['05-01'],
      dragonBoat: ['05-28/05-30'],
      nationalDay: ['10-01/10-03', '10-05/10-08'],
      midAutumn: ['10-04'],
    },
    worked: ['01-22', '02-04', '04-01', '05-27', '09-30'],
  },
  {
    year: 2018,
    off: {
      newYear: ['01-01', '12-30/12-31'],
      springFestival: ['02-15/02-21'],
      qingming: ['04-05/04-07'],
      labourDay: ['04-29/05-01'],
      dragonBoat: ['06-18'],
      midAutumn: ['09-24'],
      nationalDay: ['10-01/10-07'],
    },
    worked: ['02-11', '02-24', '04-08', '04-28', '09-29', '09-30', '12-29'],
  },
  {
    year: 2019,
    off: {
      newYear: ['01-01'],
      springFestival: ['02-04/02-10'],
      qingming: ['04-05'],
      labourDay: ['05-01/05-04'],
      dragonBoat: ['06-07'],
      midAutumn: ['09-13'],
      nationalDay: ['10-01/10-07'],
    },
    worked: ['02-02', '02-03', '04-28', '05-05', '09-29', '10-12'],
  },
  {
    year: 2020,
    off: {
      newYear: ['01-01'],
      springFestival: ['01-24/02-02'],
      qingming: ['04-04/04-06'],
      labourDay: ['05-01/05-05'],
      dragonBoat: ['06-25/06-27'],
      nationalDay: ['10-01/10-08'],
    },
    worked: ['01-19', '04-26', '05-09', '06-28', '09-27', '10-10'],
  },
  {
    year: 2021,
    off: {
      newYear: ['01-01/01-03'],
      springFestival: ['02-11/02-17'],
      qingming: ['04-03/04-05'],
      labourDay: ['05-01/05-05'],
      dragonBoat: ['06-12/06-14'],
      midAutumn: ['09-19/09-21'],
      nationalDay: ['10-01/10-07'],
    },
    worked: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
  },
  {
    year: 2022,
    off: {
      newYear: ['01-01/01-03', '12-31'],
      springFestival: ['01-31/02-06'],
      qingming: ['04-03/04-05'],
      labourDay: ['04-30/05-04'],
      dragonBoat: ['06-03/06-05'],
      midAutumn: ['09-10/09-12'],
      nationalDay: ['10-01/10-07'],
    },
    worked: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  },
  {
    year: 2023,
    off: {
      newYear: ['01-01/01-02'],
      springFestival: ['01-21/01-27'],
      qingming: ['04-05'],
      labourDay: ['04-29/05-03'],
      dragonBoat: ['06-22/06-24'],
      midAutumn: ['09-29'],
      nationalDay: ['09-30/10-06'],
    },
    worked: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  },
  {
    year: 2024,
    off: {
      newYear: ['01-01'],
      springFestival: ['02-10/02-17'],
      qingming: ['04-04/04-06'],
      labourDay: ['05-01/05-05'],
      dragonBoat: ['06-10'],
      midAutumn: ['09-15/09-17'],
      nationalDay: ['10-01/10-07'],
    },
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  {
    year: 2025,
    off: {
      newYear: ['01-01'],
      springFestival: ['01-28/02-04'],
      qingming: ['04-04/04-06'],
      labourDay: ['05-01/05-05'],
      dragonBoat: ['05-31/06-02'],
      nationalDay: ['10-01/10-05', '10-07/10-08'],
      midAutumn: ['10-06'],
    },
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  {
    year: 2026,
    off: {
      newYear: ['01-01/01-03'],
      springFestival: ['02-15/02-23'],
      qingming: ['04-04/04-06'],
      labourDay: ['05-01/05-05'],
      dragonBoat: ['06-19/06-21'],
      midAutumn: ['09-25/09-27'],
      nationalDay: ['10-01/10-07'],
    },
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
];
