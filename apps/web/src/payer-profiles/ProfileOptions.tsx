import { useProfileBook } from '../log/case-views.ts';

/** Every payer profile to choose from, by the name that its latest version has. */
export function ProfileOptions() {
  const book = useProfileBook();
  return book.ids.map((id) => (
    <option key={id} value={id}>
      {`${book.latest(id)?.title} (${id})`}
    </option>
  ));
}
