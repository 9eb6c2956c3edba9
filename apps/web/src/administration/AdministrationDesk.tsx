/** The administrators' desk: people, facilities, devices, policy. */
export default function AdministrationDesk() {
  return <h1>Administration</h1>;
}
