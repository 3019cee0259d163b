-- A person with one name in the field for given names stood before everybody else, under a space
update application
set name_key = ltrim(name_key) || ' '
where name_key like ' _%';
