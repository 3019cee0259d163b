-- Whether the assessor reads the form with the candidate's name; as the latest assignment says
alter table assessor_assignment add column shows_name boolean not null default false;
