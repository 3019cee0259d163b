-- In which version each part of a draft was last changed, so that a second tab can be told what it would have overwritten
alter table application add column changed_in jsonb not null default '{}';

alter table application add column withdrawal_code text;
