-- Assessors ask for a form by the id of their sheet, SheetId of the event contracts: a UUID of version 8 by SHA-256
alter table assessor_assignment add column sheet_id uuid;

update assessor_assignment a
set sheet_id = encode(substring(
        set_byte(set_byte(hash, 6, get_byte(hash, 6) & 15 | 128), 8, get_byte(hash, 8) & 63 | 128) from 1 for 16),
    'hex')::uuid
from (
    select application_id, assessor_id, stage_code,
        sha256(decode('5d0c1b0e2f0a4a579b1e8c6f3d7a4e21', 'hex')
            || convert_to(application_id || ' ' || stage_code || ' ' || assessor_id, 'UTF8')) as hash
    from assessor_assignment) named
where (a.application_id, a.assessor_id, a.stage_code) = (named.application_id, named.assessor_id, named.stage_code);

alter table assessor_assignment alter column sheet_id set not null;

create unique index assessor_assignment_sheet on assessor_assignment (sheet_id);
