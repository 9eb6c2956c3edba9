import type { SurgeryGroup } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** A kind of surgery, within a sentence. */
export const groupWords = (): Readonly<Record<SurgeryGroup, string>> => ({
  scoliosis: t`scoliosis`,
  cervical: t`cervical spine surgery`,
  lumbar: t`lumbar spine surgery`,
  'skull-base': t`skull base surgery`,
  cranial: t`cranial surgery`,
  'neck-and-ear': t`surgery of neck and ear`,
  vascular: t`vascular surgery`,
});
