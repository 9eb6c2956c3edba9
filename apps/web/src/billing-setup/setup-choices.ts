import { EXPORT_FORMATS } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { formatName } from './format-name.ts';

/** Value and words of each that a field can say. */
export type SetupChoices = readonly (readonly [value: string, words: string])[];

/** What a field can say, by its name; undefined for a field that is typed. */
export const choicesOf = (name: string): SetupChoices | undefined => CHOICES[name]?.();

const CHOICES: Readonly<Record<string, () => SetupChoices>> = {
  // X12 element 1032.
  filingIndicator: () => [
    ['MB', t`Medicare Part B`],
    ['MC', t`Medicaid`],
    ['BL', t`Blue Cross or Blue Shield`],
    ['CI', t`Commercial insurance`],
    ['12', t`Preferred provider organization`],
    ['13', t`Point of service`],
    ['14', t`Exclusive provider organization`],
    ['15', t`Indemnity insurance`],
    ['16', t`Medicare Advantage HMO`],
    ['HM', t`Health maintenance organization`],
    ['CH', t`TRICARE`],
    ['VA', t`Veterans Affairs`],
    ['FI', t`Federal employees`],
    ['OF', t`Other federal program`],
    ['WC', t`Workers’ compensation`],
    ['AM', t`Automobile medical`],
    ['LM', t`Liability medical`],
    ['11', t`Other, not federal`],
    ['ZZ', t`Not known`],
  ],
  // CMS place of service codes.
  placeOfService: () => [
    ['21', t`Inpatient hospital`],
    ['22', t`On campus, outpatient hospital`],
    ['19', t`Off campus, outpatient hospital`],
    ['24', t`Ambulatory surgical center`],
    ['11', t`Office`],
    ['02', t`Telehealth, not at home`],
  ],
  usage: () => [
    ['test', t`Test`],
    ['production', t`Production`],
  ],
  format: () => EXPORT_FORMATS.map((format) => [format, formatName(format)]),
  delivery: () => [
    ['mllp', t`HL7 over MLLP`],
    ['download', t`Download`],
  ],
};

/** A code and what it means, `21 · Inpatient hospital`; words alone where the value is the program's own. */
export const choiceText = (name: string, value: string): string => {
  const words = choicesOf(name)?.find(([one]) => one === value)?.[1];
  if (words === undefined) return value;
  return name === 'filingIndicator' || name === 'placeOfService' ? `${value} · ${words}` : words;
};
