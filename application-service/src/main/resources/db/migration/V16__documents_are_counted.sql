alter table application
    -- How many documents are beside the form, so that a submission without any asks for none. Null where the receipt was written before it
    -- spoke of documents, and some are there
    add column documents int default 0 check (documents >= 0);

update application a
set documents = case
        when f.canonical is null then d.kept
        when f.canonical like '{"applicationId":"%","attachments":[%' then jsonb_array_length(f.canonical::jsonb -> 'attachments')
        end
from (select application_id, count(*) as kept from attachment group by application_id) d
    left join submitted_form f on f.application_id = d.application_id
where d.application_id = a.id;
