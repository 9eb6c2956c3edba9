import type { CaseId, Destination, DestinationId } from '@ionm-clock/domain';
import type { ExportCheck } from '@ionm-clock/protocol';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../session/session-store.ts';
import {
  checkExport,
  fetchDestinations,
  type Told,
  type WantedExport,
  type WrittenFile,
  writeAndSave,
} from './export-requests.ts';
import { keepLastDestination, lastDestination, takenUp } from './last-destination.ts';

/** What somebody sends out and where to: the choice, what the server says of it before anything starts, and what came of it. */
export function useExport(caseIds: readonly CaseId[]) {
  const { user } = useSession();
  const [destinations, setDestinations] = useState<Told<readonly Destination[]>>();
  const [chosen, setChosen] = useState<DestinationId | undefined>(
    () => user && lastDestination(localStorage, user.userId),
  );
  const [again, setAgain] = useState<string>();
  /** The id under which the batch is being written. */
  const [underWay, setUnderWay] = useState<string>();
  const [outcome, setOutcome] = useState<WrittenFile>();
  const commandId = useRef<string>(undefined);
  const destination = takenUp(destinations?.ok === true ? destinations.answer : undefined, chosen);
  const { check, checkAgain } = useExportCheck(
    destination && { destination: destination.id, caseIds, ...(again !== undefined && { again }) },
  );
  useEffect(() => {
    void fetchDestinations().then(setDestinations);
  }, []);
  const isChanged = (): void => {
    setOutcome(undefined);
    commandId.current = undefined;
  };
  const write = async (): Promise<void> => {
    if (destination === undefined) return;
    setOutcome(undefined);
    // The same id as long as nobody knows what came of it, so that nothing goes out twice.
    commandId.current ??= crypto.randomUUID();
    setUnderWay(commandId.current);
    const wanted = { destination: destination.id, caseIds, ...(again !== undefined && { again }) };
    const written = await writeAndSave(wanted, commandId.current);
    if (written.ok || !written.unknown) commandId.current = undefined;
    if (written.ok && user !== undefined) keepLastDestination(localStorage, user.userId, destination);
    setOutcome(written);
    setUnderWay(undefined);
  };
  return {
    destinations,
    destination,
    choose: (id: DestinationId): void => {
      setChosen(id);
      setAgain(undefined);
      isChanged();
    },
    check,
    checkAgain,
    again,
    sendAgain: (reason: string): void => {
      setAgain(reason);
      isChanged();
    },
    underWay,
    outcome,
    write,
  };
}

/** What the server says of it before anything starts; undefined until it has. */
function useExportCheck(wanted: WantedExport | undefined): {
  readonly check: Told<ExportCheck> | undefined;
  readonly checkAgain: () => void;
} {
  const [round, setRound] = useState(0);
  const [told, setTold] = useState<{ readonly of: string; readonly check: Told<ExportCheck> }>();
  const asked = JSON.stringify([round, wanted]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says all that is wanted
  useEffect(() => {
    let isWanted = true;
    if (wanted !== undefined) {
      void checkExport(wanted).then((check) => {
        if (isWanted) setTold({ of: asked, check });
      });
    }
    return () => {
      isWanted = false;
    };
  }, [asked]);
  return {
    check: told?.of === asked ? told.check : undefined,
    checkAgain: () => setRound((last) => last + 1),
  };
}
