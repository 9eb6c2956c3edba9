import { recordTimeText, type UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { roleWords } from '../shell/desks.ts';
import { InEnglish } from '../texts/InEnglish.tsx';
import { qualityWords } from '../ui/quality-words.ts';
import type { DocumentationContext } from './documentation-context.ts';
import { Fact, Missing } from './Fact.tsx';
import styles from './RecordSections.module.css';

/** Who ordered what and why, what was monitored, the baselines, and who vouches for the record. */
export function AboutTheCase({ record, nameOf, isKept }: DocumentationContext & { isKept: boolean }) {
  const { details, findings, documentation } = record;
  const { orderedBy, surgeonId, anesthesiologistId, indication, modalities } = details;
  const { baselines, attestations } = documentation;
  const missing = (code: 'no-order' | 'no-indication' | 'no-procedure' | 'no-modality') => (
    <Missing findings={findings} code={code} />
  );
  const procedure = [
    ...(details.primaryProcedure === undefined ? [] : [t`CPT ${details.primaryProcedure}`]),
    ...(details.procedure === undefined ? [] : [details.procedure]),
  ].join(', ');
  const lacksBaseline = findings.some(({ code }) => code === 'no-baseline');
  const lacksAttestation = findings.some(({ code }) => code === 'not-attested');
  return (
    <dl className={styles.facts}>
      <Fact name={t`Ordered by`}>{orderedBy === undefined ? missing('no-order') : nameOf(orderedBy)}</Fact>
      <Person name={t`Surgeon`} id={surgeonId} nameOf={nameOf} />
      <Person name={t`Anesthesiologist`} id={anesthesiologistId} nameOf={nameOf} />
      <Fact name={t`Indication`}>{indication ?? missing('no-indication')}</Fact>
      <Fact name={t`Procedure`}>
        {procedure}
        {details.primaryProcedure === undefined && <> {missing('no-procedure')}</>}
      </Fact>
      <Fact name={t`Modalities`}>
        {modalities.length === 0 ? missing('no-modality') : modalities.join(', ')}
      </Fact>
      {isKept && (
        <Fact name={t`Baselines`}>
          {baselines.map(({ modality, quality, at }) => (
            <span key={modality} className={styles.entry}>
              {`${modality} ${qualityWords()[quality]}, ${recordTimeText(at, record)}`}
            </span>
          ))}
          {lacksBaseline && (
            <span className={styles.entry}>
              {modalities.filter((one) => !baselines.some(({ modality }) => modality === one)).join(', ')}{' '}
              <Missing findings={findings} code="no-baseline" />
            </span>
          )}
        </Fact>
      )}
      {isKept && (attestations.length > 0 || lacksAttestation) && (
        <Fact name={t`Attested`}>
          {attestations.map(({ eventId, actorId, role, at, meaning, outdated }) => (
            <span key={eventId} className={styles.entry}>
              {role === undefined ? (
                <Trans>
                  {nameOf(actorId)}, {recordTimeText(at, record)}: <InEnglish>“{meaning}”</InEnglish>
                </Trans>
              ) : (
                <Trans>
                  {nameOf(actorId)}, {roleWords()[role]}, {recordTimeText(at, record)}:{' '}
                  <InEnglish>“{meaning}”</InEnglish>
                </Trans>
              )}
              {outdated !== undefined && (
                <em className={styles.entry}>
                  {t`▲ no longer stands: the case was changed at ${recordTimeText(outdated.at, record)}`}
                </em>
              )}
            </span>
          ))}
          {lacksAttestation && <Missing findings={findings} code="not-attested" />}
        </Fact>
      )}
    </dl>
  );
}

function Person({
  name,
  id,
  nameOf,
}: {
  name: string;
  id: UserId | undefined;
  nameOf: (id: UserId) => string;
}) {
  return id === undefined ? null : <Fact name={name}>{nameOf(id)}</Fact>;
}
