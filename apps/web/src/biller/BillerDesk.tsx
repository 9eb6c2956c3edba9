export default function BillerDesk() {
  return null;
}
