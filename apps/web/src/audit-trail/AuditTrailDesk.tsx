/** Who saw or changed what, when, from where. */
export default function AuditTrailDesk() {
  return <h1>Audit trail</h1>;
}
