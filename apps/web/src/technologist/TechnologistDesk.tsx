export default function TechnologistDesk() {
  return null;
}
