export default function PhysicianDesk() {
  return null;
}
