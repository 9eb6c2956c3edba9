/** All slices of all subjects, one at a time: a slice of each, and again. The results by subject. */
export async function inTurns<One, Result>(
  subjects: readonly One[],
  slices: number,
  slice: (subject: One) => Promise<Result>,
): Promise<readonly (readonly Result[])[]> {
  const results = subjects.map((): Result[] => []);
  for (let done = 0; done < slices; done++)
    for (const [index, subject] of subjects.entries()) results[index]?.push(await slice(subject));
  return results;
}
